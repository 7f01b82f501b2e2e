package org.xunyao.app.backup.restore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupSteps;

/// What the way back needs; there may be no open store behind it. Called off the JavaFX thread, and may
/// throw a `FaultException`.
///
/// @param pick lets the person choose a folder; called on the JavaFX thread
/// @param swap puts the compared copy in the place of the data and starts again; called on the JavaFX
///     thread, last
public record RestorePorts(
        Shelf shelf, Unlock unlock, Asked asked, Runnable discard, Supplier<Optional<Path>> pick, Runnable swap) {
    /// Port: the copies in a folder.
    @FunctionalInterface
    public interface Shelf {
        /// Newest first.
        List<BackupCopy> list(Path folder);
    }

    /// Port: opens a copy's keys.
    @FunctionalInterface
    public interface Unlock {
        /// Tries; slow on purpose.
        ///
        /// @param secret wiped by the caller
        /// @param recovery whether it is the recovery key instead of the passphrase
        Key open(Path folder, String id, char[] secret, boolean recovery);
    }

    /// What became of the try.
    public sealed interface Key {
        /// It fits.
        record Fits(Bringing bringing) implements Key {}

        /// It does not fit.
        record Wrong() implements Key {}

        /// The recovery key cannot be right as it was typed.
        ///
        /// @param group from 1; 0 if the number of characters is wrong
        record Mistyped(int group) implements Key {}
    }

    /// Port: brings the copy back beside the data and compares; the data is not touched.
    @FunctionalInterface
    public interface Bringing {
        /// Takes minutes.
        ///
        /// @param replay whether what was saved after the backup comes along as far as it was carried over
        /// @param another whether a copy of another station is meant
        /// @throws java.util.concurrent.CancellationException if the person stopped it
        Brought bring(boolean replay, boolean another, BackupSteps steps);
    }

    /// Port: writes down, before anything is swapped, that it was asked for.
    @FunctionalInterface
    public interface Asked {
        /// Checks the right to do so, too.
        void note(String copy);
    }
}
