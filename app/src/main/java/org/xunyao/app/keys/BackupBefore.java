package org.xunyao.app.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.app.backup.BackupState;

/// Whether there is a backup to fall back on before all data is encrypted anew.
///
/// @param atMost how old it may be
public record BackupBefore(Duration atMost) {
    /// What is found.
    public sealed interface Finding {
        /// There is one, young enough.
        record Fresh() implements Finding {}

        /// The newest one is too old, or of a moment that is still to come.
        ///
        /// @param at of the newest
        record Old(Instant at) implements Finding {}

        /// There is none.
        record None() implements Finding {}
    }

    /// Looks for a backup that was restored for a trial and lies on another volume than the data.
    public Finding in(BackupState state) {
        Optional<Instant> newest = state.whole().map(copy -> copy.label().at());
        if (newest.isEmpty()) {
            return new Finding.None();
        }
        Instant at = newest.get();
        boolean young =
                !at.isAfter(state.now()) && Duration.between(at, state.now()).compareTo(atMost) < 0;
        return young ? new Finding.Fresh() : new Finding.Old(at);
    }
}
