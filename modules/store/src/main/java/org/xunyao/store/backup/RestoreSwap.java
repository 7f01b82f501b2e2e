package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Puts a restored copy in the place of the data, by two renames; the data stays aside under another name
/// and is never removed. The store must be closed. A power cut between the renames is mended by {@link
/// #resume}.
public final class RestoreSwap {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path dataFolder;
    private final Clock clock;

    /// @param dataFolder of the station
    public RestoreSwap(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /// Swaps.
    ///
    /// @return where the former data lies now, or nothing if there was none
    /// @throws FaultException `BACKUP-UNPROVED` if the copy was not found equal; `BACKUP-DISK`
    public Optional<Path> swap() {
        Path restored = Restoring.besides(dataFolder);
        if (!Files.isRegularFile(restored.resolve(Restoring.MARK))) {
            throw new FaultException("BACKUP-UNPROVED", "no copy that was found equal");
        }
        try {
            Optional<Path> aside = Optional.empty();
            if (Files.exists(dataFolder)) {
                Path before = dataFolder.resolveSibling(
                        dataFolder.getFileName() + ".before-restore-" + WHEN.format(clock.now()));
                DurableFilesOnDisk.rename(dataFolder, before);
                aside = Optional.of(before);
            }
            DurableFilesOnDisk.rename(restored, dataFolder);
            return aside;
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the folders could not be renamed", refused);
        }
    }

    /// At the start of the program: finishes a swap that was cut off between its two renames.
    ///
    /// @return whether there was one
    public boolean resume() {
        Path restored = Restoring.besides(dataFolder);
        if (Files.exists(dataFolder) || !Files.isRegularFile(restored.resolve(Restoring.MARK))) {
            return false;
        }
        swap();
        return true;
    }

    /// Which backup this data came out of, once: for the first audit row after a restore.
    ///
    /// @return nothing if it did not come out of one, or that was already written down
    public Optional<String> origin() {
        Path mark = dataFolder.resolve(Restoring.MARK);
        try {
            return Files.isRegularFile(mark)
                    ? Optional.of(Files.readString(mark, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the mark cannot be read", refused);
        }
    }

    /// Forgets {@link #origin} when its row is saved.
    public void written() {
        try {
            Files.deleteIfExists(dataFolder.resolve(Restoring.MARK));
        } catch (IOException refused) {
            throw new FaultException("BACKUP-DISK", "the mark cannot be removed", refused);
        }
    }
}
