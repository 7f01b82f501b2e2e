package org.xunyao.bench.gauge;

import java.util.function.BooleanSupplier;
import org.xunyao.kernel.Clock;

/// Waiting with an end.
///
/// @param clock measures
public record Waiting(Clock clock) {
    private static final double SECOND = 1e9;
    private static final long LOOK_EVERY_MILLIS = 2;

    /// Waits until something holds.
    ///
    /// @return how long it took, in seconds
    /// @throws IllegalStateException if it does not within the time
    public double until(String what, int seconds, BooleanSupplier holds) {
        long begun = clock.nanoTime();
        while (!holds.getAsBoolean()) {
            if (since(begun) > seconds) {
                throw new IllegalStateException("Waited " + seconds + " s in vain for this: " + what + ".");
            }
            rest(LOOK_EVERY_MILLIS);
        }
        return since(begun);
    }

    /// Seconds since a reading of the clock.
    public double since(long nanos) {
        return (clock.nanoTime() - nanos) / SECOND;
    }

    /// Rests; an interrupt ends the measurement.
    public static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
