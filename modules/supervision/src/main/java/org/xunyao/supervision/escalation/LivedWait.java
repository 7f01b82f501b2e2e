package org.xunyao.supervision.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.supervision.alarm.AlarmId;

/// How long alarms have really waited (实际等待时间), so that no clock that was set ahead makes a review late.
///
/// While the clock is believed, it is what the clock says, less what it was set ahead in runs before this one.
/// Once it is in doubt, the clock that nobody can set counts, from what was waited before; an alarm that is seen
/// for the first time then has waited for nothing. What was counted so once is counted so until the alarm is
/// decided. It errs to the late side only. One thread.
public final class LivedWait {
    private final Clock clock;
    private final List<ClockJump> before;
    private final Map<AlarmId, Mark> marks = new HashMap<>();

    private record Mark(Duration waited, long nanos, boolean doubted) {}

    /// @param before jumps that were recorded before this start
    public LivedWait(Clock clock, List<ClockJump> before) {
        this.clock = clock;
        this.before = List.copyOf(before);
    }

    /// How long an alarm has waited; never negative.
    public Duration of(AlarmId alarm, Instant raisedAt) {
        Mark last = marks.getOrDefault(alarm, new Mark(Duration.ZERO, clock.nanoTime(), false));
        boolean doubted = last.doubted() || clock.facts().confidence() == ClockConfidence.JUMPED;
        long nanos = clock.nanoTime();
        Duration waited = doubted ? last.waited().plusNanos(nanos - last.nanos()) : believed(raisedAt);
        marks.put(alarm, new Mark(waited, nanos, doubted));
        return waited;
    }

    /// Forgets all others.
    public void keep(Set<AlarmId> alarms) {
        marks.keySet().retainAll(alarms);
    }

    private Duration believed(Instant raisedAt) {
        Duration ahead = before.stream()
                .filter(jump -> !jump.by().isNegative() && !jump.before().isBefore(raisedAt))
                .map(ClockJump::by)
                .reduce(Duration.ZERO, Duration::plus);
        Duration waited = Duration.between(raisedAt, clock.reckoningTime()).minus(ahead);
        return waited.isNegative() ? Duration.ZERO : waited;
    }
}
