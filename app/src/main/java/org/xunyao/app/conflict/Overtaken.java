package org.xunyao.app.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody else recorded first, beside what this person was about to record and did not. Only the
/// stored one can be gone on from.
///
/// @param rows every point of the decision
/// @param who recorded theirs; empty if it is not known
/// @param at when, if that is known
public record Overtaken(List<Conflict.Row> rows, String who, Optional<Instant> at) {
    /// Copies the rows.
    public Overtaken {
        rows = List.copyOf(rows);
    }
}
