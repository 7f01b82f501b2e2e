package org.xunyao.app.packages;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Saved;
import org.xunyao.exchange.Sent;
import org.xunyao.exchange.export.Exported;
import org.xunyao.ui.task.Tasks;

/// Bringing a copy of one package onto a carrier.
public final class CopyModel {
    private static final int WRITTEN_AND_READ_BACK = 2;

    private final PackagesPorts ports;
    private final Undertaking<Saved<Exported>> copying;
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private @Nullable Sent sent;

    CopyModel(PackagesPorts ports, Tasks tasks) {
        this.ports = ports;
        this.copying = new Undertaking<>(tasks);
    }

    /// The copying.
    public Undertaking<Saved<Exported>> copying() {
        return copying;
    }

    /// Where the copy goes: a file that is not there yet, or a folder.
    public StringProperty targetProperty() {
        return target;
    }

    /// The last copy of this package made while the screen was open.
    Optional<Saved<Exported>> last() {
        return copying.doingProperty().get() instanceof Doing.Done<Saved<Exported>> done
                        && done.result().result().sent().equals(sent)
                ? Optional.of(done.result())
                : Optional.empty();
    }

    /// Another package came to the front.
    void show(@Nullable Sent other) {
        if (!copying.busy() && (sent == null || !sent.equals(other))) {
            sent = other;
            copying.clear();
        }
    }

    /// Copies the package in front.
    ///
    /// @param name of the task, as the person would call it
    /// @param after what stopping leaves behind
    public void copy(String name, String after) {
        Sent front = sent;
        Optional<Path> place = Paths.typed(target.get());
        if (front != null && place.isPresent()) {
            Path file = Paths.inFolder(place.get(), PackagesWords.fileName(front.manifest()));
            long total = WRITTEN_AND_READ_BACK * front.digests().size();
            copying.listed(
                    name,
                    after,
                    progress -> ports.copying().export(front, file, Undertaking.meter(progress, total)),
                    saved -> {});
        }
    }
}
