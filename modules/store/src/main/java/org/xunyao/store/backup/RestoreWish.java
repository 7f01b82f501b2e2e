package org.xunyao.store.backup;

import java.nio.file.Path;
import java.util.Optional;

/// What is to be brought back, and where to.
///
/// @param target the folder that holds the backups
/// @param id which of them
/// @param dataFolder of the station; it is only read, and may be missing
/// @param station whose backup is expected; nothing where any station's may be brought back to this machine
/// @param replay whether what was saved after the backup is played again as far as it was carried over
public record RestoreWish(Path target, String id, Path dataFolder, Optional<String> station, boolean replay) {
    /// Makes the folder absolute.
    public RestoreWish {
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }
}
