package org.xunyao.kernel.clock;

import java.time.Duration;
import java.time.Instant;

/// When a clock is said to have jumped, and which times nobody can mean (时钟阈值), from
/// `resources/station/limits.csv`.
///
/// @param jump a difference greater than this is a jump; above zero
/// @param earliest a wall clock before this is not set
/// @param latest a wall clock after this is not set
public record ClockLimits(Duration jump, Instant earliest, Instant latest) {
    /// Refuses limits that every clock or none would break.
    public ClockLimits {
        if (jump.isNegative() || jump.isZero() || !earliest.isBefore(latest)) {
            throw new IllegalArgumentException("clock limits");
        }
    }

    boolean plausible(Instant wall) {
        return !wall.isBefore(earliest) && !wall.isAfter(latest);
    }
}
