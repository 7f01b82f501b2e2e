package org.xunyao.bench.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.MachineTime;

/// A clock that the attacker sets, and a machine whose time only passes.
///
/// @param shown milliseconds by which the wall clock differs from the passed time
/// @param passed milliseconds since the machine started
/// @param starts of the machine
record HandClock(AtomicLong shown, AtomicLong passed, AtomicLong starts) implements Clock, MachineTime {
    private static final Instant BEGIN = Instant.parse("2026-11-20T02:00:00Z");

    HandClock() {
        this(new AtomicLong(), new AtomicLong(), new AtomicLong());
    }

    void set(Duration by) {
        shown.addAndGet(by.toMillis());
    }

    void pass(Duration time) {
        passed.addAndGet(time.toMillis());
    }

    @Override
    public Instant now() {
        return BEGIN.plusMillis(shown.get() + passed.get());
    }

    @Override
    public long nanoTime() {
        return Duration.ofMillis(passed.get()).toNanos();
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }

    @Override
    public String bootId() {
        return "boot-" + starts.get();
    }

    @Override
    public Optional<Duration> sinceBoot() {
        return Optional.of(Duration.ofMillis(passed.get()));
    }
}
