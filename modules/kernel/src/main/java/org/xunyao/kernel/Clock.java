package org.xunyao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Port: the one source of time (时钟). Nothing else in the program asks the system for it, so tests can
/// hold it still and a jump of the wall clock is seen in one place.
public interface Clock {
    /// The wall clock, UTC.
    Instant now();

    /// Nanoseconds of a clock that never runs backwards; only differences mean anything.
    long nanoTime();

    /// The zone in which statutory days are counted, Asia/Shanghai in production.
    ZoneId zone();

    /// The time by which periods and powers are reckoned: the wall clock, unless whoever watches it knows
    /// that it is behind.
    default Instant reckoningTime() {
        return now();
    }

    /// Today's date in {@link #zone()}, by {@link #reckoningTime()}.
    default LocalDate today() {
        return LocalDate.ofInstant(reckoningTime(), zone());
    }

    /// What is known of time now. A clock that nobody watches cannot say how far it is to be believed.
    default ClockFacts facts() {
        Instant wall = now();
        return new ClockFacts(
                wall, zone().getRules().getOffset(wall), nanoTime(), "", ClockConfidence.UNKNOWN, Optional.empty());
    }
}
