package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.Optional;

/// That a rule's alarms are shown once a day only, because too many were false (降为日汇总). They are still raised
/// and kept.
///
/// @param rule such as `AI-01`
/// @param number of the rule's demotions, from 1
/// @param at since when
/// @param right alarms that were right when it was demoted
/// @param decided how many people had decided
/// @param lifted by whom it was lifted; empty while it holds
public record Demotion(String rule, int number, Instant at, int right, int decided, Optional<Lifted> lifted) {
    /// That a person ended it.
    ///
    /// @param by as the audit names him
    public record Lifted(String by, Instant at, String reason) {}

    /// Whether it holds.
    public boolean holds() {
        return lifted.isEmpty();
    }
}
