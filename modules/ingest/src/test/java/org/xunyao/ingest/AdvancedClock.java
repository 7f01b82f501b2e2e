package org.xunyao.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// The real clock, set forward when a test says so.
final class AdvancedClock implements Clock {
    private final SystemClock real = new SystemClock(SystemClock.CHINA);
    private volatile Duration ahead = Duration.ZERO;

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant now() {
        return real.now().plus(ahead);
    }

    @Override
    public long nanoTime() {
        return real.nanoTime();
    }

    @Override
    public ZoneId zone() {
        return real.zone();
    }
}
