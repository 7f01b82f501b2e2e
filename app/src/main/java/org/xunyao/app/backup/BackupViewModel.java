package org.xunyao.app.backup;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.app.backup.export.ExportModel;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.parts.Errand;
import org.xunyao.app.backup.parts.TypedFolder;
import org.xunyao.app.backup.restore.RestoreModel;
import org.xunyao.ui.task.Tasks;

/// The backup's screen without its looks. JavaFX thread only.
public final class BackupViewModel {
    private final BackupPorts ports;
    private final BackupWords words;
    private final Tasks tasks;
    private final Errand making;
    private final RestoreModel restore;
    private final Optional<ExportModel> export;
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ReadOnlyObjectWrapper<Optional<BackupState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BackupCopy>> made =
            new ReadOnlyObjectWrapper<>(this, "made", Optional.empty());
    private final ReadOnlyBooleanWrapper restoring = new ReadOnlyBooleanWrapper(this, "restoring", false);
    private boolean looking;

    /// @param words in the person's language
    public BackupViewModel(BackupPorts ports, BackupWords words, Tasks tasks) {
        this.ports = ports;
        this.words = words;
        this.tasks = tasks;
        this.making = new Errand(tasks);
        this.restore = new RestoreModel(ports.restore(), words, tasks, () -> restoring.set(false));
        this.export = ports.export().map(port -> new ExportModel(port, ports.pick(), words, tasks));
    }

    /// How things stand, once they were looked at.
    public ReadOnlyObjectProperty<Optional<BackupState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Code of what went wrong with the last look or choice.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The backup that was made last while this screen was open.
    public ReadOnlyObjectProperty<Optional<BackupCopy>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// The target as typed.
    public StringProperty folderProperty() {
        return folder;
    }

    /// Making a backup.
    public Errand making() {
        return making;
    }

    /// The way back.
    public RestoreModel restore() {
        return restore;
    }

    /// Taking everything out, for those who may.
    public Optional<ExportModel> export() {
        return export;
    }

    /// Whether the way back is in front.
    public ReadOnlyBooleanProperty restoringProperty() {
        return restoring.getReadOnlyProperty();
    }

    /// Looks again.
    public void refresh() {
        if (looking) {
            return;
        }
        looking = true;
        tasks.quietly(
                "backup.look",
                progress -> ports.look().now(),
                now -> {
                    looking = false;
                    show(now);
                },
                code -> {
                    looking = false;
                    fault.set(Optional.of(code));
                });
    }

    private void show(BackupState now) {
        boolean first = state.get().isEmpty();
        state.set(Optional.of(now));
        fault.set(Optional.empty());
        if (first) {
            folder.set(now.target().folder());
        }
    }

    /// Makes a backup now.
    public void make() {
        made.set(Optional.empty());
        making.begin(
                words.of("make.task"),
                words.of("make.after"),
                progress -> ports.make().make(words.steps(progress, BackupPhase.COPY)),
                copy -> {
                    made.set(Optional.of(copy));
                    refresh();
                },
                this::refresh);
    }

    /// Lets the person choose the target by the system's dialogue, and takes it.
    public void choose() {
        ports.pick().get().ifPresent(chosen -> {
            folder.set(chosen.toString());
            aim();
        });
    }

    /// Takes the typed folder as the target.
    public void aim() {
        Optional<Path> typed = TypedFolder.of(folder.get());
        if (typed.isEmpty()) {
            fault.set(Optional.of("BACKUP-TARGET"));
            return;
        }
        tasks.quietly(
                "backup.aim",
                progress -> {
                    ports.aim().at(typed.get());
                    return ports.look().now();
                },
                this::show,
                code -> fault.set(Optional.of(code)));
    }

    /// Opens the way back.
    ///
    /// @param copy chosen already, if any
    public void openRestore(Optional<BackupCopy> copy) {
        state.get()
                .filter(BackupState::chosen)
                .ifPresent(now -> restore.begin(now.target().folder(), copy));
        restoring.set(true);
    }
}
