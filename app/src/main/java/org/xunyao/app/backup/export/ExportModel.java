package org.xunyao.app.backup.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.app.backup.export.ExportPort.Exported;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.parts.Errand;
import org.xunyao.app.backup.parts.TypedFolder;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// Taking everything out, without its looks. JavaFX thread only.
public final class ExportModel {
    private final ExportPort port;
    private final Supplier<Optional<Path>> pick;
    private final BackupWords words;
    private final Errand errand;
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exported>> done =
            new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());

    /// @param pick lets the person choose a folder
    public ExportModel(ExportPort port, Supplier<Optional<Path>> pick, BackupWords words, Tasks tasks) {
        this.port = port;
        this.pick = pick;
        this.words = words;
        this.errand = new Errand(tasks);
        errand.faultProperty().subscribe(fault::set);
    }

    /// The folder as typed.
    public StringProperty folderProperty() {
        return folder;
    }

    /// The work itself.
    public Errand errand() {
        return errand;
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was written last while this screen was open.
    public ReadOnlyObjectProperty<Optional<Exported>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Lets the person choose the folder by the system's dialogue.
    public void choose() {
        pick.get().ifPresent(chosen -> folder.set(chosen.toString()));
    }

    /// Takes everything out, unless that is under way.
    public void begin() {
        if (errand.jobProperty().get().isPresent()) {
            return;
        }
        done.set(Optional.empty());
        errand.forget();
        fault.set(Optional.empty());
        Optional<Path> typed = TypedFolder.of(folder.get());
        if (typed.isEmpty()) {
            fault.set(Optional.of("NEUTRAL-PLACE"));
            return;
        }
        errand.begin(
                words.of("export.task"),
                words.of("export.after"),
                progress -> port.below(typed.get(), (what, now, all) -> told(progress, what, now, all)),
                written -> done.set(Optional.of(written)),
                () -> fault.set(Optional.of("NEUTRAL-STOPPED")));
    }

    private boolean told(Progress progress, String what, long now, long all) {
        String key = "export.phase." + what;
        String table = "table." + what.toUpperCase(Locale.ROOT);
        String name = words.texts().has(table) ? words.of(table) : what;
        progress.say(
                words.texts().has(key)
                        ? words.of(key, Texts.figure(now), Texts.figure(all))
                        : words.of("export.phase.table", name, Texts.figure(now)));
        // How many rows there are is not known beforehand; a table that is done says only of itself that it is.
        if (what.equals("files") && all > 0) {
            progress.at(now, all);
        }
        return !progress.cancelled();
    }
}
