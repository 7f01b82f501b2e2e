package org.xunyao.app.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.xunyao.kernel.Clock;

/// A clock that is moved by hand.
final class HandClock implements Clock {
    private final Instant begun;
    private final AtomicLong passed = new AtomicLong();

    HandClock(Instant begun) {
        this.begun = begun;
    }

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    @Override
    public Instant now() {
        return begun.plusNanos(passed.get());
    }

    @Override
    public long nanoTime() {
        return passed.get();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
