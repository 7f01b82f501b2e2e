package org.xunyao.store.backup;

import java.nio.file.Path;

/// Where backups go.
///
/// @param folder as the person chose it; must be there
/// @param kept how many stay, at least 1
/// @param sameVolumeAllowed whether a copy on the disk of the data is made too; it is marked as such and
///     never counts as a whole backup
public record BackupTarget(Path folder, int kept, boolean sameVolumeAllowed) {
    /// Refuses to keep none.
    public BackupTarget {
        if (kept < 1) {
            throw new IllegalArgumentException("kept " + kept);
        }
    }
}
