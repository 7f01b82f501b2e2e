package org.xunyao.app.people.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.Told;
import org.xunyao.ui.task.Tasks;

/// Who is signed in, without its looks.
public final class SessionsViewModel {
    private final SessionPorts ports;
    private final Tasks tasks;
    private final ObservableList<SessionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<SessionRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Loading> loading =
            new ReadOnlyObjectWrapper<>(this, "loading", new Loading.Reading());
    private final ReadOnlyObjectWrapper<Optional<SessionRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.None());

    private boolean filling;

    /// @param ports run off the JavaFX thread
    public SessionsViewModel(SessionPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// The sessions.
    public ObservableList<SessionRow> rows() {
        return readable;
    }

    /// How the reading stands.
    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// The chosen one.
    public ReadOnlyObjectProperty<Optional<SessionRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the question before the end stands.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// Whether a session is being ended.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What became of the last one.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Reads them anew; the selection stays on its session.
    public void refresh() {
        tasks.quietly("sessions", progress -> ports.live(), this::read, code -> loading.set(new Loading.Failed(code)));
    }

    /// Chooses one.
    public void select(SessionRow row) {
        // A table that is being filled walks its own selection.
        if (filling) {
            return;
        }
        boolean other = selected.get().filter(now -> now.id().equals(row.id())).isEmpty();
        selected.set(Optional.of(row));
        if (other) {
            asking.set(false);
            told.set(new Told.None());
        }
    }

    /// Asks before the chosen one is ended.
    public void ask() {
        asking.set(!busy.get()
                && selected.get().filter(row -> row.refused().isEmpty()).isPresent());
    }

    /// Leaves it.
    public void leave() {
        asking.set(false);
    }

    /// Ends the chosen one.
    public void confirm() {
        if (asking.get() && !busy.get()) {
            selected.get().ifPresent(this::end);
        }
    }

    private void end(SessionRow row) {
        busy.set(true);
        tasks.quietly(
                "session",
                progress -> {
                    ports.end(row.id());
                    return row;
                },
                ended -> {
                    busy.set(false);
                    asking.set(false);
                    told.set(new Told.Saved("END", ended.name()));
                    refresh();
                },
                code -> {
                    busy.set(false);
                    asking.set(false);
                    told.set(new Told.Failed(code));
                });
    }

    private void read(List<SessionRow> now) {
        Optional<UUID> kept = selected.get().map(SessionRow::id);
        filling = true;
        rows.setAll(now);
        filling = false;
        loading.set(new Loading.There());
        selected.set(kept.flatMap(
                        id -> now.stream().filter(row -> row.id().equals(id)).findFirst())
                .or(() -> now.stream().findFirst()));
    }
}
