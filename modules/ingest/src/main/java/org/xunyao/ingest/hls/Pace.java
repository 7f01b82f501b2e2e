package org.xunyao.ingest.hls;

import java.time.Duration;
import org.xunyao.ingest.Pause;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Gives pictures out in their own time, though they come in heaps.
final class Pace {
    private static final long NANOS_PER_TICK_9 = 100_000;
    private static final long TICKS_9 = 9;

    /// Behind by more than this, what is late does not hurry any more: 2 s.
    private static final long FURTHEST_BEHIND = 2_000_000_000L;

    private final Clock clock;
    private final Pause pause;
    private boolean begun;
    private long start;

    Pace(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /// Returns when a picture is due.
    ///
    /// @param time in ticks of 1/90000 s, near the one before
    /// @throws StreamException CLOSED if the stream is stopped meanwhile
    void await(long time) throws StreamException {
        long offset = time * NANOS_PER_TICK_9 / TICKS_9;
        long wait = start + offset - clock.nanoTime();
        if (!begun || wait < -FURTHEST_BEHIND) {
            begun = true;
            start = clock.nanoTime() - offset;
        } else if (wait > 0) {
            rest(Duration.ofNanos(wait));
        }
    }

    /// Lets time pass.
    ///
    /// @throws StreamException CLOSED if the stream is stopped meanwhile
    void rest(Duration time) throws StreamException {
        try {
            pause.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamException(Why.CLOSED, "stopped", e);
        }
    }
}
