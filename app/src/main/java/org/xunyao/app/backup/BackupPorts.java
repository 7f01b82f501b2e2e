package org.xunyao.app.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.backup.export.ExportPort;
import org.xunyao.app.backup.restore.RestorePorts;

/// What the backup's screen needs from outside, in one person's name. Called off the JavaFX thread, and
/// may throw a `FaultException`, which the screen says by its code.
///
/// @param pick lets the person choose a folder; the only one that is called on the JavaFX thread
/// @param restore the way back
/// @param export takes everything out; empty for those who may not
public record BackupPorts(
        Look look,
        Make make,
        Aim aim,
        Supplier<Optional<Path>> pick,
        RestorePorts restore,
        Optional<ExportPort> export) {
    /// Port: how things stand.
    @FunctionalInterface
    public interface Look {
        /// Reads the labels on the target.
        BackupState now();
    }

    /// Port: makes a backup.
    @FunctionalInterface
    public interface Make {
        /// Takes minutes.
        ///
        /// @throws java.util.concurrent.CancellationException if the person stopped it
        BackupCopy make(BackupSteps steps);
    }

    /// Port: chooses where backups go.
    @FunctionalInterface
    public interface Aim {
        /// Writes it down; what lies on the former target stays there.
        void at(Path folder);
    }
}
