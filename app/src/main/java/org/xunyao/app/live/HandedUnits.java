package org.xunyao.app.live;

import java.time.Instant;
import java.util.Optional;

/// When the newest units of a stream were handed to the worker, by their numbers: what stands on the screen is
/// as old as that, whatever comes meanwhile. Safe for use by many threads.
final class HandedUnits {
    /// More than a minute of any camera.
    private static final int KEPT = 4_096;

    private final long[] numbers = new long[KEPT];
    private final Instant[] moments = new Instant[KEPT];

    synchronized void add(long number, Instant at) {
        int place = place(number);
        numbers[place] = number;
        moments[place] = at;
    }

    /// Empty for a unit that never came, or came long ago.
    synchronized Optional<Instant> handed(long number) {
        int place = place(number);
        return numbers[place] == number ? Optional.ofNullable(moments[place]) : Optional.empty();
    }

    private static int place(long number) {
        return (int) Math.floorMod(number, (long) KEPT);
    }
}
