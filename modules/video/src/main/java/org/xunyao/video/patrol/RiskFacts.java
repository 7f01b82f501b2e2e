package org.xunyao.video.patrol;

import java.util.Map;
import java.util.Optional;

/// What is known of the risk of a camera's shop today (风险因素); what is not known is not there, never zero.
public record RiskFacts(Map<Factor, Long> known) {
    /// What is counted.
    public enum Factor {
        /// Days since the last alarm of the camera (距上次告警天数).
        DAYS_SINCE_ALARM,
        /// Days since somebody was proved to have looked at it (距上次巡看天数).
        DAYS_SINCE_LOOK,
        /// Complaints and reports about the shop within the period of the data (投诉举报数).
        COMPLAINTS,
        /// The shop's grade of risk, 1 lowest (风险等级).
        GRADE
    }

    /// Copies the map.
    public RiskFacts {
        known = Map.copyOf(known);
    }

    /// The figure, nothing where nobody knows it.
    public Optional<Long> of(Factor factor) {
        return Optional.ofNullable(known.get(factor));
    }
}
