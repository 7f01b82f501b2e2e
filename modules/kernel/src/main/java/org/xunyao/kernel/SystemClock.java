package org.xunyao.kernel;

import java.time.Instant;
import java.time.ZoneId;

/// The machine's own clock.
///
/// @param zone the zone in which days are counted
public record SystemClock(ZoneId zone) implements Clock {
    /// China has one legal time (北京时间); statutory days are days of this zone.
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
