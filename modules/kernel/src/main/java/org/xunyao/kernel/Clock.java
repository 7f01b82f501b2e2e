package org.xunyao.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Port: the one source of time (时钟). Nothing else in the program asks the system for it, so tests can
/// hold it still and a jump of the wall clock is seen in one place.
public interface Clock {
    /// The wall clock, UTC.
    Instant now();

    /// Nanoseconds of a clock that never runs backwards; only differences mean anything.
    long nanoTime();

    /// The zone in which statutory days are counted, Asia/Shanghai in production.
    ZoneId zone();

    /// Today's date in {@link #zone()}.
    default LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }
}
