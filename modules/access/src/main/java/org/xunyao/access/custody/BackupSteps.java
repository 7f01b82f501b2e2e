package org.xunyao.access.custody;

import java.util.concurrent.CancellationException;

/// Port: hears how far long work has come, and says whether the person asked to stop.
public interface BackupSteps {
    /// Hears nothing and never stops.
    BackupSteps SILENT = (phase, done, total) -> false;

    /// So much of the phase is done.
    ///
    /// @param total in the same unit, at least 1
    /// @return whether to stop
    boolean stopsAfter(BackupPhase phase, long done, long total);

    /// Tells, and ends the work where the person asked for it.
    ///
    /// @throws CancellationException if so
    default void at(BackupPhase phase, long done, long total) {
        if (stopsAfter(phase, done, Math.max(1, total))) {
            throw new CancellationException();
        }
    }
}
