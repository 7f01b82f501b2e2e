package org.xunyao.supervision;

import java.util.Optional;
import org.xunyao.supervision.sign.Said;
import org.xunyao.video.Observation;

/// What must hold in a picture for its time to count against a rule (规则条件), such as "nobody is in the zone".
/// Two conditions that ask the same are equal.
@FunctionalInterface
public interface Condition {
    /// What one look says; looks before and after it are unknown here. A picture of no use says {@link
    /// Held.Unseen}, but for a condition that is about just that.
    Held judge(Observation look, Zone zone);

    /// What one look says where looks before it matter, as for figures that jump; most conditions do not ask.
    ///
    /// @param before the last look of use in the same ledger; empty behind an interruption
    default Held judge(Observation look, Zone zone, Optional<Earlier> before) {
        return judge(look, zone);
    }

    /// What the look read that the person who decides should know; empty where the condition reads nothing.
    default Optional<Said> said(Observation look, Zone zone) {
        return Optional.empty();
    }

    /// Whether all that was seen of a day counts together (按日累计) and no single stretch does: then {@link DaySum}
    /// keeps count, and a rule finds no stretch by itself.
    default boolean daily() {
        return false;
    }

    /// The last look of use, and what it said.
    ///
    /// @param told the last one that said whether it holds; empty if none did
    record Earlier(Held held, Optional<Observation> told) {}
}
