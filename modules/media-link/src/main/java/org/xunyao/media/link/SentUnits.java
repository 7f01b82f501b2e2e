package org.xunyao.media.link;

import java.time.Instant;
import java.util.Optional;

/// Remembers which access units a camera's worker was given, so that a window it claims can be compared.
final class SentUnits {
    private static final int KEPT = 1024;

    private final long[] numbers = new long[KEPT];
    private final Instant[] arrivals = new Instant[KEPT];
    private long count;

    synchronized void add(long number, Instant arrival) {
        numbers[(int) (count % KEPT)] = number;
        arrivals[(int) (count % KEPT)] = arrival;
        count++;
    }

    /// When a unit arrived, empty when it was not sent lately.
    synchronized Optional<Instant> arrival(long number) {
        for (long i = count - 1; i >= 0 && i >= count - KEPT; i--) {
            if (numbers[(int) (i % KEPT)] == number) {
                return Optional.of(arrivals[(int) (i % KEPT)]);
            }
        }
        return Optional.empty();
    }
}
