package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.Instant;

/// What a rehearsal on kept looks came to (试算结果), as it stays on record with the version.
///
/// @param from beginning of the time that was asked for
/// @param to its end, after `from`
/// @param cameras of how many cameras looks were kept
/// @param seen how long the hours in question were seen, over all cameras
/// @param unseen how long they were not
/// @param fired occasions on which the version would have fired
/// @param falses false alarms that could be compared
/// @param removed those of them that would not have been raised
/// @param trues alarms that people found right and that could be compared
/// @param lost those of them that would not have been raised
public record TrialSum(
        Instant from,
        Instant to,
        int cameras,
        Duration seen,
        Duration unseen,
        int fired,
        int falses,
        int removed,
        int trues,
        int lost) {
    /// Refuses more than all.
    public TrialSum {
        if (removed > falses || lost > trues || seen.isNegative() || unseen.isNegative()) {
            throw new IllegalArgumentException(removed + " of " + falses + ", " + lost + " of " + trues);
        }
    }

    /// Whether nothing was kept on which it could have been tried.
    public boolean nothing() {
        return seen.isZero();
    }
}
