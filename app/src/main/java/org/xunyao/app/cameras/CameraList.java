package org.xunyao.app.cameras;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.cameras.model.CameraFilter;
import org.xunyao.app.cameras.model.CameraPorts;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.model.CameraSheet;
import org.xunyao.app.cameras.model.StreamWord;
import org.xunyao.registry.CameraCode;

/// The register as a filtered list with one camera in front.
final class CameraList {
    private final CameraPorts ports;
    private final ObservableList<CameraRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<CameraSheet> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", CameraSheet.NONE);
    private final ObjectProperty<CameraFilter> filter = new SimpleObjectProperty<>(this, "filter", CameraFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<CameraRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<CameraCode> wanted = Optional.empty();
    private boolean filling;

    CameraList(CameraPorts ports) {
        this.ports = ports;
        filter.subscribe(this::sift);
    }

    ObservableList<CameraRow> rows() {
        return rows;
    }

    ReadOnlyObjectWrapper<CameraSheet> sheet() {
        return sheet;
    }

    ObjectProperty<CameraFilter> filter() {
        return filter;
    }

    ReadOnlyObjectWrapper<Optional<CameraRow>> selected() {
        return selected;
    }

    /// Takes what was read, with the streams as they stand now.
    void read(CameraSheet read) {
        Map<CameraCode, StreamWord> streams =
                ports.streams(read.rows().stream().map(CameraRow::camera).toList());
        var now = new CameraSheet(
                read.rows().stream()
                        .map(row -> row.with(streams.getOrDefault(row.camera().code(), row.stream())))
                        .toList(),
                read.may(),
                read.most());
        if (!now.equals(sheet.get())) {
            sheet.set(now);
            sift();
        }
    }

    /// Puts a camera in front as soon as it is read, whatever the filter was.
    void want(CameraCode code) {
        wanted = Optional.of(code);
        filter.set(CameraFilter.ALL);
        sift();
    }

    /// Puts a camera in front.
    ///
    /// @return whether it is another than before
    boolean select(CameraRow row) {
        // A table that is being filled walks its own selection.
        if (filling || selected.get().filter(row::equals).isPresent()) {
            return false;
        }
        boolean other = selected.get()
                .filter(now -> now.camera().code().equals(row.camera().code()))
                .isEmpty();
        selected.set(Optional.of(row));
        return other;
    }

    private void sift() {
        Optional<CameraCode> kept =
                wanted.or(() -> selected.get().map(row -> row.camera().code()));
        filling = true;
        rows.setAll(sheet.get().rows().stream().filter(filter.get()::lets).toList());
        filling = false;
        Optional<CameraRow> same = kept.flatMap(this::shown);
        if (same.isPresent()) {
            wanted = Optional.empty();
        }
        Optional<CameraRow> now = same.or(() -> rows.stream().findFirst());
        if (!now.equals(selected.get())) {
            selected.set(now);
        }
    }

    private Optional<CameraRow> shown(CameraCode code) {
        return rows.stream().filter(row -> row.camera().code().equals(code)).findFirst();
    }
}
