package org.xunyao.supervision.patrol;

import java.time.Duration;
import org.xunyao.video.patrol.LookRules;
import org.xunyao.video.patrol.RiskWeights;

/// How patrols go and what counts, as the bureau set it (轮巡规则), from `resources/patrol`.
///
/// @param dwell at a camera if nobody says otherwise
/// @param leastDwell that may be chosen
/// @param unseenDays a camera that nobody looked at for longer is named
public record PatrolRules(
        Duration dwell,
        Duration leastDwell,
        LookRules looks,
        int unseenDays,
        RiskPeriods periods,
        RiskWeights weights) {
    /// Refuses rules that contradict each other.
    ///
    /// @throws IllegalArgumentException if the usual dwell is shorter than the least, or a look longer
    ///     than it
    public PatrolRules {
        if (dwell.compareTo(leastDwell) < 0 || leastDwell.compareTo(looks.leastLook()) < 0 || unseenDays < 1) {
            throw new IllegalArgumentException("dwell " + dwell + " of at least " + leastDwell);
        }
    }
}
