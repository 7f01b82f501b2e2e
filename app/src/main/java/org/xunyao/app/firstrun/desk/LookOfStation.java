package org.xunyao.app.firstrun.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xunyao.app.firstrun.bureau.OwnBureau;
import org.xunyao.app.firstrun.wizard.FolderFinding;
import org.xunyao.app.firstrun.wizard.WizardPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.SampleCounty;

/// Looks at a folder and at the table of its bureau, if somebody laid one out there before.
///
/// @param folders looks at the folder itself
/// @param county the invented one
record LookOfStation(FolderLook folders, SampleCounty county) implements WizardPorts.Look {
    @Override
    public FolderFinding at(Path folder) {
        return folders.at(folder);
    }

    /// A table that cannot be read is as none: the person is asked, and what is typed takes its place.
    @Override
    public Optional<OwnBureau> bureau(Path folder) {
        Path own = folder.resolve(SampleCounty.OWN);
        try {
            return Files.isRegularFile(own) ? Optional.of(own(county.bureau(own))) : Optional.empty();
        } catch (FaultException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<OwnBureau> sample() {
        return Optional.of(own(county.bureau()));
    }

    private static OwnBureau own(SampleCounty.Bureau read) {
        return new OwnBureau(read.name(), read.shortMark(), read.unit());
    }
}
