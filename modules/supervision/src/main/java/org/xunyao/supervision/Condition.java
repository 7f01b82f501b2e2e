package org.xunyao.supervision;

import org.xunyao.video.Observation;

/// What must hold in a picture for its time to count against a rule (规则条件), such as "nobody is in the zone".
/// Two conditions that ask the same are equal.
@FunctionalInterface
public interface Condition {
    /// What one look says; looks before and after it are unknown here. A picture of no use says {@link
    /// Held.Unseen}, but for a condition that is about just that.
    Held judge(Observation look, Zone zone);
}
