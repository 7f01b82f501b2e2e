package org.xunyao.video.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The looks of a patrol as they come about (巡看日志). A look ends with the last moment of which it is known
/// that nothing had changed; what lies between two different moments belongs to neither.
///
/// @param next number of the look to come
/// @param open what is looked at now
/// @param closed what is over and not yet written down
public record LookLog(long next, Optional<Open> open, List<Look> closed) {
    /// A look that goes on.
    ///
    /// @param from its begin by the wall clock
    /// @param begun the same in nanoseconds
    /// @param last moment of which something is known, in nanoseconds
    public record Open(Sight sight, Instant from, long begun, long last) {}

    /// Copies the list.
    public LookLog {
        closed = List.copyOf(closed);
    }

    /// Nothing looked at yet.
    public static LookLog empty() {
        return new LookLog(1, Optional.empty(), List.of());
    }

    /// One moment more. Call it a few times a second.
    ///
    /// @param wall the moment by the wall clock
    /// @param now the same in nanoseconds
    public LookLog see(Sight sight, Instant wall, long now, LookRules rules) {
        if (open.isEmpty()) {
            return with(begun(sight, wall, now));
        }
        Open going = open.get();
        boolean missed = now - going.last() > rules.blink().toNanos();
        if (missed || !going.sight().equals(sight)) {
            return end(rules).with(begun(sight, wall, now));
        }
        var longer = new Open(sight, going.from(), going.begun(), now);
        if (now - going.begun() < rules.batch().toNanos()) {
            return with(longer);
        }
        return with(longer).end(rules).with(begun(sight, wall, now));
    }

    /// Nothing is looked at any more.
    public LookLog end(LookRules rules) {
        if (open.isEmpty()) {
            return this;
        }
        Open going = open.get();
        Duration lasted = Duration.ofNanos(going.last() - going.begun()).truncatedTo(ChronoUnit.MILLIS);
        if (!lasted.isPositive()) {
            return new LookLog(next, Optional.empty(), closed);
        }
        boolean counted = going.sight().lacks(rules.leastWidth()).isEmpty();
        var all = new ArrayList<>(closed);
        all.add(new Look(next, going.sight(), going.from(), lasted, counted));
        return new LookLog(next + 1, Optional.empty(), all);
    }

    /// Without what was written down.
    ///
    /// @param upTo the number of the last look written
    public LookLog kept(long upTo) {
        return new LookLog(
                next, open, closed.stream().filter(look -> look.number() > upTo).toList());
    }

    private static Open begun(Sight sight, Instant wall, long now) {
        return new Open(sight, wall.truncatedTo(ChronoUnit.MILLIS), now, now);
    }

    private LookLog with(Open now) {
        return new LookLog(next, Optional.of(now), closed);
    }
}
