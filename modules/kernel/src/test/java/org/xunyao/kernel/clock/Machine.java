package org.xunyao.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// A machine whose clocks the test moves one by one.
final class Machine implements Clock, MachineTime {
    static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

    Instant wall = START;
    long nanos = 77;
    Duration up = Duration.ofHours(3);
    boolean tells = true;

    /// Time passes for every clock.
    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
        up = up.plus(time);
    }

    /// Time passes, but one clock stands still meanwhile.
    void sleep(Duration time) {
        wall = wall.plus(time);
        up = up.plus(time);
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

    @Override
    public String bootId() {
        return "boot-1";
    }

    @Override
    public Optional<Duration> sinceBoot() {
        return tells ? Optional.of(up) : Optional.empty();
    }
}
