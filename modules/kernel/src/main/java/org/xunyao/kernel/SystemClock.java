package org.xunyao.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The machine's own clock, in whole microseconds: no database keeps more, and the audit chain covers the time.
///
/// @param zone the zone in which days are counted
public record SystemClock(ZoneId zone) implements Clock {
    /// China has one legal time (北京时间); statutory days are days of this zone.
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
