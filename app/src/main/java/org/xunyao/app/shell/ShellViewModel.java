package org.xunyao.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;

/// What the window shows, without knowing how.
public final class ShellViewModel {
    private final List<Workspace> workspaces;
    private final UserCard user;
    private final List<Command> commands;
    private final ReadOnlyObjectWrapper<Workspace> current;
    private final ObjectProperty<ProvinceLink> province =
            new SimpleObjectProperty<>(this, "province", new ProvinceLink.NoNetwork());
    private final ObjectProperty<Optional<StationStatus>> status =
            new SimpleObjectProperty<>(this, "status", Optional.empty());
    private final ObjectProperty<Optional<Saved<?>>> lastSaved =
            new SimpleObjectProperty<>(this, "lastSaved", Optional.empty());

    private final StringProperty sound = new SimpleStringProperty(this, "sound", "");

    /// @param workspaces at least one; the first is open at the start
    public ShellViewModel(List<Workspace> workspaces, UserCard user) {
        this(workspaces, user, List.of());
    }

    /// @param workspaces at least one; the first is open at the start
    /// @param commands what the palette finds besides the workspaces
    public ShellViewModel(List<Workspace> workspaces, UserCard user, List<Command> commands) {
        this.workspaces = List.copyOf(workspaces);
        this.user = user;
        this.commands = List.copyOf(commands);
        this.current = new ReadOnlyObjectWrapper<>(this, "current", this.workspaces.getFirst());
    }

    /// In the order of the rail.
    public List<Workspace> workspaces() {
        return workspaces;
    }

    /// What the palette finds besides.
    public List<Command> commands() {
        return commands;
    }

    /// Who works here.
    public UserCard user() {
        return user;
    }

    /// The open workspace.
    public ReadOnlyObjectProperty<Workspace> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The state of the line to the province; set on the JavaFX thread.
    public ObjectProperty<ProvinceLink> provinceProperty() {
        return province;
    }

    /// The state of the station, empty until first measured; set on the JavaFX thread.
    public ObjectProperty<Optional<StationStatus>> statusProperty() {
        return status;
    }

    /// The last thing that reached the disk.
    public ObjectProperty<Optional<Saved<?>>> lastSavedProperty() {
        return lastSaved;
    }

    /// What is said of the sounds of alarms, empty for nothing; set on the JavaFX thread.
    public StringProperty soundProperty() {
        return sound;
    }

    /// Opens a workspace.
    public void open(Workspace workspace) {
        current.set(workspace);
    }

    /// Opens the workspace with this name; nothing happens if there is none.
    public void open(String id) {
        workspaces.stream()
                .filter(workspace -> workspace.id().equals(id))
                .findFirst()
                .ifPresent(this::open);
    }

    /// Whether there is a workspace with this name.
    public boolean has(String id) {
        return workspaces.stream().anyMatch(workspace -> workspace.id().equals(id));
    }

    /// Opens the workspace at a place of the rail, as Ctrl+1 … Ctrl+9 ask.
    ///
    /// @param place from 1; one that does not exist is ignored
    public void openAt(int place) {
        if (place >= 1 && place <= workspaces.size()) {
            open(workspaces.get(place - 1));
        }
    }
}
