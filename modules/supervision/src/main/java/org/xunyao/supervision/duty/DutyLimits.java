package org.xunyao.supervision.duty;

import java.time.Duration;

/// By what the ledger is kept and read (在岗台账规则); rows of `resources/streams/limits.csv`.
///
/// @param write how often minutes that are over are written down
/// @param keptDays after which days are forgotten, 31 or more
/// @param unseenMost percent of duty time that may be unseen before a rate is called 数据不足, 0..100
public record DutyLimits(Duration write, int keptDays, int unseenMost) {
    /// Refuses limits by which nothing would be kept.
    public DutyLimits {
        if (!write.isPositive() || keptDays < 31 || unseenMost < 0 || unseenMost > 100) {
            throw new IllegalArgumentException("write " + write + ", kept " + keptDays + ", unseen " + unseenMost);
        }
    }
}
