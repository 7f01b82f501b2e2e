package org.xunyao.kernel.clock;

import java.time.Duration;
import java.time.Instant;

/// The wall clock was moved (时钟跳变).
///
/// @param before what it should have shown: what it showed before and the time that really passed since;
///     at start the newest recorded time
/// @param after what it showed instead
public record ClockJump(Instant before, Instant after) {
    /// How far; negative when it was set back.
    public Duration by() {
        return Duration.between(before, after);
    }
}
