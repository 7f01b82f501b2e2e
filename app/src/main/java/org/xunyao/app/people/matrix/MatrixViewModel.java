package org.xunyao.app.people.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.people.matrix.PowerSheet.ActionLine;
import org.xunyao.app.people.matrix.PowerSheet.RoleHead;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.ui.task.Tasks;

/// The powers without their looks. Nothing can be changed here.
public final class MatrixViewModel {
    private final PowerPort port;
    private final Tasks tasks;
    private final ObservableList<ActionLine> lines = FXCollections.observableArrayList();
    private final ObservableList<ActionLine> readable = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Optional<PowerSheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Loading> loading =
            new ReadOnlyObjectWrapper<>(this, "loading", new Loading.Reading());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<Optional<ActionLine>> line =
            new ReadOnlyObjectWrapper<>(this, "line", Optional.empty());
    private final ReadOnlyIntegerWrapper column = new ReadOnlyIntegerWrapper(this, "column");

    private boolean filling;

    /// @param port runs off the JavaFX thread
    public MatrixViewModel(PowerPort port, Tasks tasks) {
        this.port = port;
        this.tasks = tasks;
        filter.subscribe(this::sift);
    }

    /// The actions that the filter lets through.
    public ObservableList<ActionLine> lines() {
        return readable;
    }

    /// Everything, when it is read.
    public ReadOnlyObjectProperty<Optional<PowerSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// How the reading stands.
    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Part of an action's name or code.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The chosen action.
    public ReadOnlyObjectProperty<Optional<ActionLine>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// The place of the chosen role, from 0.
    public ReadOnlyIntegerProperty columnProperty() {
        return column.getReadOnlyProperty();
    }

    /// Reads the powers.
    public void refresh() {
        tasks.quietly("powers", progress -> port.read(), this::read, code -> loading.set(new Loading.Failed(code)));
    }

    /// Chooses an action.
    public void choose(ActionLine chosen) {
        // A list that is being filled walks its own selection.
        if (!filling) {
            line.set(Optional.of(chosen));
        }
    }

    /// Chooses a role by its place; out of range it stays where it was.
    public void chooseColumn(int place) {
        int roles = sheet.get().map(all -> all.roles().size()).orElse(0);
        if (place >= 0 && place < roles) {
            column.set(place);
        }
    }

    /// The role and the cell that are chosen.
    public Optional<Chosen> chosen() {
        return sheet.get()
                .flatMap(all -> line.get()
                        .map(action -> new Chosen(
                                all.roles().get(column.get()),
                                action,
                                action.cells().get(column.get()))));
    }

    /// One cell of the table with its heads.
    public record Chosen(RoleHead role, ActionLine action, PowerCell cell) {}

    private void read(PowerSheet now) {
        sheet.set(Optional.of(now));
        column.set(Math.clamp(column.get(), 0, Math.max(0, now.roles().size() - 1)));
        loading.set(new Loading.There());
        sift();
    }

    private void sift() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        filling = true;
        lines.setAll(sheet.get()
                .map(all -> all.actions().stream()
                        .filter(action -> (action.name() + " " + action.code())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList())
                .orElseGet(List::of));
        filling = false;
        Optional<String> kept = line.get().map(ActionLine::code);
        line.set(kept.flatMap(code ->
                        lines.stream().filter(one -> one.code().equals(code)).findFirst())
                .or(() -> lines.stream().findFirst()));
    }
}
