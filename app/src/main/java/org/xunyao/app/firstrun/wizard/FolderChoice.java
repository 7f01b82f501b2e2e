package org.xunyao.app.firstrun.wizard;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.ui.task.Tasks;

/// Where the data shall lie, and what was found there. JavaFX thread only.
final class FolderChoice {
    private final WizardPorts.Look look;
    private final Supplier<Optional<Path>> chooser;
    private final Tasks tasks;
    private final WizardTalk talk;
    private final ReadOnlyObjectWrapper<Path> folder;
    private Optional<OwnBureau> own = Optional.empty();
    private Optional<OwnBureau> sample = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<FolderFinding>> finding =
            new ReadOnlyObjectWrapper<>(this, "finding", Optional.empty());

    /// @param chooser asks the person
    /// @param first unless the person chooses another place
    FolderChoice(WizardPorts.Look look, Supplier<Optional<Path>> chooser, Path first, Tasks tasks, WizardTalk talk) {
        this.look = look;
        this.chooser = chooser;
        this.folder = new ReadOnlyObjectWrapper<>(this, "folder", first);
        this.tasks = tasks;
        this.talk = talk;
    }

    ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FolderFinding>> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    boolean free() {
        return finding.get().filter(found -> found == FolderFinding.FREE).isPresent();
    }

    /// Whose station it may be: as somebody wrote it down in the folder, or else as it was invented.
    Optional<OwnBureau> bureau(boolean forTryingOut) {
        return own.isEmpty() && forTryingOut ? sample : own;
    }

    private record Looked(FolderFinding finding, Optional<OwnBureau> own, Optional<OwnBureau> sample) {}

    void choose() {
        chooser.get().ifPresent(this::use);
    }

    void use(Path chosen) {
        folder.set(chosen);
        finding.set(Optional.empty());
        talk.say(WizardMessage.NONE);
        tasks.quietly(
                "folder",
                progress -> new Looked(look.at(chosen), look.bureau(chosen), look.sample()),
                found -> {
                    if (chosen.equals(folder.get())) {
                        own = found.own();
                        sample = found.sample();
                        finding.set(Optional.of(found.finding()));
                    }
                },
                talk::failed);
    }
}
