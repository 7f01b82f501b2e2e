package org.xunyao.video.patrol;

import java.time.Duration;
import java.time.Instant;

/// A stretch in which nothing changed in what stood before the operator (巡看记录).
///
/// @param number in its patrol, from 1, without gaps
/// @param from by the wall clock, whole milliseconds
/// @param lasted by the clock that nobody sets, whole milliseconds, above zero
/// @param counted whether it is proof: live, large enough, visible, with somebody there
public record Look(long number, Sight sight, Instant from, Duration lasted, boolean counted) {
    /// Refuses a look that took no time.
    ///
    /// @throws IllegalArgumentException if it lasted nothing or has no number
    public Look {
        if (number < 1 || !lasted.isPositive()) {
            throw new IllegalArgumentException("look " + number + " of " + lasted);
        }
    }

    /// Its end.
    public Instant to() {
        return from.plus(lasted);
    }
}
