package org.xunyao.bench.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// A machine's clock that somebody sets: time passes when the torture says so, and the wall clock shows
/// what it is told to.
final class SetClock implements Clock {
    private Instant wall;
    private long nanos;

    SetClock(Instant wall) {
        this.wall = wall;
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    void set(Instant time) {
        wall = time;
    }

    @Override
    public Instant now() {
        return wall;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
