package org.xunyao.app.sales.ward;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;

/// A clock that a test sets.
final class HandClock implements Clock {
    Instant now;
    ClockConfidence confidence = ClockConfidence.CONSISTENT;

    HandClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return now.toEpochMilli() * 1_000_000;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public ClockFacts facts() {
        return new ClockFacts(now, ZoneOffset.ofHours(8), nanoTime(), "", confidence, Optional.empty());
    }
}
