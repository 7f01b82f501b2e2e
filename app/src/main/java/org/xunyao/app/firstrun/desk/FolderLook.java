package org.xunyao.app.firstrun.desk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.xunyao.app.firstrun.wizard.FolderFinding;
import org.xunyao.app.firstrun.wizard.WizardPorts;

/// Looks at a folder before anything is made in it, and changes nothing. A folder that is not there yet is
/// judged by the nearest one above.
public final class FolderLook implements WizardPorts.Look {
    /// What tells that a station lives here.
    private static final Set<String> STATION = Set.of("database", "keyring", "keyring.copy", "first-run");

    /// What may lie here before the first run: lists that an administrator laid out, what the window left, and
    /// what a first run that was cut off left, which is cleared away.
    private static final Set<String> HARMLESS = Set.of(
            "bureau.csv",
            "cameras.csv",
            "zones.csv",
            "window.properties",
            "native-cache",
            "station.lock",
            "derby.log",
            "engine",
            "first-run.new",
            "lost+found");

    private final FolderTerms terms;

    /// @param terms of the volume
    public FolderLook(FolderTerms terms) {
        this.terms = terms;
    }

    @Override
    public FolderFinding at(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(place) && !Files.isDirectory(place)) {
                return FolderFinding.FOREIGN;
            }
            Path there = nearest(place);
            if (!Files.isWritable(there) || !Files.isExecutable(there) || !Files.isReadable(there)) {
                return FolderFinding.CLOSED;
            }
            return there.equals(place) ? inside(place) : volume(there);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return FolderFinding.CLOSED;
        }
    }

    private static Path nearest(Path place) {
        Path there = place;
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private FolderFinding inside(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path one : found) {
                names.add(String.valueOf(one.getFileName()));
                if (names.size() > STATION.size() + HARMLESS.size()) {
                    break;
                }
            }
        }
        if (STATION.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
            return FolderFinding.STATION;
        }
        return HARMLESS.containsAll(names) ? volume(folder) : FolderFinding.FOREIGN;
    }

    private FolderFinding volume(Path there) throws IOException {
        FileStore volume = Files.getFileStore(there);
        if (terms.network().contains(volume.type())) {
            return FolderFinding.NETWORK;
        }
        // A volume of no size at all is no place for files, such as the kernel's own.
        if (volume.isReadOnly() || volume.getTotalSpace() == 0) {
            return FolderFinding.CLOSED;
        }
        return volume.getUsableSpace() < terms.room() ? FolderFinding.FULL : FolderFinding.FREE;
    }
}
