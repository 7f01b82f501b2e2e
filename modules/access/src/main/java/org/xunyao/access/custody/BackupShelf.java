package org.xunyao.access.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: where the backups lie and how they are made. Everything on it takes from seconds to minutes and runs
/// outside of transactions.
public interface BackupShelf {
    /// Makes a copy of everything, restores it for a trial, compares, and only then gives it its name. Whatever
    /// happens before that, earlier backups stay as they were.
    ///
    /// @throws org.xunyao.kernel.FaultException `BACKUP-…` if there is no new backup
    /// @throws java.util.concurrent.CancellationException if the person stopped it; nothing new is there
    BackupCopy make(BackupSteps steps);

    /// Carries over what was saved since the last whole backup: log files and the files that came with it.
    ///
    /// @return how far the copy reaches now
    /// @throws org.xunyao.kernel.FaultException `BACKUP-NONE` if there is no whole backup to follow
    Reach ship(BackupSteps steps);

    /// The backups of the target, newest first; also those of other stations. Unreadable files are left out.
    ///
    /// @throws org.xunyao.kernel.FaultException `BACKUP-TARGET` if the target is not there
    List<BackupCopy> list();

    /// The state of the target.
    Target target();

    /// How far a backup and the log files after it reach.
    ///
    /// @param copy the backup they follow
    /// @param at everything saved before this moment is on the target
    record Reach(String copy, Instant at) {}

    /// The target as it is now.
    ///
    /// @param folder as the person chose it
    /// @param there whether it can be written to
    /// @param otherVolume whether it survives the disk of the data
    /// @param free bytes
    /// @param reach of the last shipment since the program started
    record Target(String folder, boolean there, boolean otherVolume, long free, Optional<Reach> reach) {}
}
