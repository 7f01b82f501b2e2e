package org.xunyao.supervision.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How much of the past was lived through (实际经过的时间), so that no clock that was set ahead can say that
/// something is too old. A gap longer than `gap` between two signs of life cannot be told from a
/// jump of the clock and counts nothing.
///
/// @param signs moments at which a station was at work, the newest first
/// @param gap longest time between two of them that counts
record Lived(List<Instant> signs, Duration gap) {
    Lived {
        signs = List.copyOf(signs);
    }

    /// What was before this moment is older than a period.
    ///
    /// @param now signs after it say nothing
    /// @return the epoch where less than the period was lived through
    Instant before(Instant now, Duration period) {
        if (!period.isPositive()) {
            return now.minus(period);
        }
        Duration left = period;
        Instant after = now;
        for (Instant sign : signs) {
            if (sign.isAfter(now)) {
                continue;
            }
            Duration between = Duration.between(sign, after);
            if (between.compareTo(gap) <= 0) {
                if (between.compareTo(left) >= 0) {
                    return after.minus(left);
                }
                left = left.minus(between);
            }
            after = sign;
        }
        return Instant.EPOCH;
    }
}
