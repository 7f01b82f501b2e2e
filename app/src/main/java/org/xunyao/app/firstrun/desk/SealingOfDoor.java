package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.firstrun.wizard.WizardPorts;

/// What becomes of the recovery key: paper, file, and the note that it is kept.
///
/// @param paper prints and saves
/// @param choose asks the person for a place, on the JavaFX thread; gets the proposed name
/// @param name proposed for the file
public record SealingOfDoor(RecoveryPaper paper, Function<String, Optional<Path>> choose, String name)
        implements WizardPorts.Sealing<FoundStation> {
    @Override
    public void print(List<String> groups) {
        paper.print(groups);
    }

    @Override
    public Optional<Path> place() {
        return choose.apply(name);
    }

    @Override
    public void save(Path file, FoundStation opened, List<String> groups) {
        paper.save(file, opened.folder(), groups);
    }

    @Override
    public FoundStation kept(FoundStation opened) {
        return opened.with(opened.door().recoveryKept(opened.station().keys()));
    }
}
