package org.xunyao.demo.window;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.xunyao.kernel.Clock;

/// Waiting for what a person would wait for, with an end.
///
/// @param clock measures
public record Patience(Clock clock) {
    private static final long LOOK_EVERY_MILLIS = 40;
    private static final double SECOND = 1e9;
    private static final double MILLIS = 1e3;

    /// Waits until something holds.
    ///
    /// @return how long it took, in seconds
    /// @throws TourException if it does not within the time
    public double until(String what, int seconds, BooleanSupplier holds) {
        return until(() -> what, seconds, holds);
    }

    /// Waits until something holds and can say at the end what it was like instead.
    ///
    /// @throws TourException if it does not within the time
    public double until(Supplier<String> what, int seconds, BooleanSupplier holds) {
        long begun = clock.nanoTime();
        while (!holds.getAsBoolean()) {
            if (since(begun) > seconds) {
                throw new TourException("Waited " + seconds + " s in vain for this: " + what.get() + ".");
            }
            rest(LOOK_EVERY_MILLIS);
        }
        return since(begun);
    }

    /// Waits for a while at most, whether it comes to hold or not.
    public void rested(long millis, BooleanSupplier holds) {
        long begun = clock.nanoTime();
        while (!holds.getAsBoolean() && since(begun) * MILLIS < millis) {
            rest(LOOK_EVERY_MILLIS);
        }
    }

    /// Does nothing for a while.
    public static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TourException("The tour was interrupted.");
        }
    }

    /// Seconds since a reading of the clock.
    public double since(long nanos) {
        return (clock.nanoTime() - nanos) / SECOND;
    }
}
