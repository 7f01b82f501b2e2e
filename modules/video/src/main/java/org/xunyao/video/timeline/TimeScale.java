package org.xunyao.video.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The stretch of time that a timeline shows (时间轴), from a tenth of a second to a month.
///
/// @param from its left end
/// @param span from {@link #SHORTEST} to {@link #LONGEST}
public record TimeScale(Instant from, Duration span) {
    /// The shortest stretch.
    public static final Duration SHORTEST = Duration.ofMillis(100);

    /// The longest stretch.
    public static final Duration LONGEST = Duration.ofDays(31);

    /// Steps at which a timeline is ruled.
    private static final List<Duration> STEPS = List.of(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7));

    /// Holds the span within its limits.
    public TimeScale {
        span = held(span);
    }

    /// A stretch by its ends.
    public static TimeScale between(Instant from, Instant to) {
        return new TimeScale(from, Duration.between(from, to));
    }

    private static Duration held(Duration span) {
        if (span.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return span.compareTo(LONGEST) > 0 ? LONGEST : span;
    }

    /// Its right end.
    public Instant to() {
        return from.plus(span);
    }

    /// The moment at a part of the way from left to right.
    ///
    /// @param part 0 the left end, 1 the right end; others lie outside
    public Instant at(double part) {
        return from.plusNanos(Math.round(span.toNanos() * part));
    }

    /// The part of the way at which a moment lies; under 0 or over 1 it is not shown.
    public double part(Instant moment) {
        Duration passed = Duration.between(from, moment);
        // Moments far outside would not fit into nanoseconds.
        if (passed.abs().compareTo(LONGEST.multipliedBy(100)) > 0) {
            return passed.isNegative() ? -1e6 : 1e6;
        }
        return (double) passed.toNanos() / span.toNanos();
    }

    /// Longer or shorter, with the moment at that part of the way staying where it is.
    ///
    /// @param factor under 1 shows more detail, over 1 more time
    public TimeScale zoomed(double factor, double part) {
        Duration next = held(Duration.ofNanos(Math.round(span.toNanos() * factor)));
        return new TimeScale(at(part).minusNanos(Math.round(next.toNanos() * part)), next);
    }

    /// Moved by a part of its span: over 0 towards later.
    public TimeScale moved(double parts) {
        return new TimeScale(at(parts), span);
    }

    /// Moved, only as far as it must, so that a moment is shown.
    public TimeScale showing(Instant moment) {
        if (moment.isBefore(from)) {
            return new TimeScale(moment, span);
        }
        return moment.isAfter(to()) ? new TimeScale(moment.minus(span), span) : this;
    }

    /// Distance between two rules so that there are at most so many.
    ///
    /// @param most 2 or more
    public Duration step(int most) {
        return STEPS.stream()
                .filter(step -> span.dividedBy(step) < most)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    /// The rules within it: whole steps of the calendar's day.
    ///
    /// @param most 2 or more
    public List<Instant> rules(int most, ZoneId zone) {
        long step = step(most).toNanos();
        ZonedDateTime midnight = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        long passed = Duration.between(midnight.toInstant(), from).toNanos();
        List<Instant> rules = new ArrayList<>();
        Instant rule = midnight.toInstant().plusNanos(Math.ceilDiv(passed, step) * step);
        while (!rule.isAfter(to())) {
            rules.add(rule);
            rule = rule.plusNanos(step);
        }
        return rules;
    }
}
