package org.xunyao.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.xunyao.kernel.Clock;

/// Stands still until a test lets time pass.
public final class StandingClock implements Clock {
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private volatile Duration passed = Duration.ZERO;

    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant now() {
        return BEGINNING.plus(passed);
    }

    @Override
    public long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
