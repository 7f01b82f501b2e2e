package org.xunyao.ingest.coded;

import java.time.Duration;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// How long a stream may bring nothing, or nothing of use, before it is given up. Not safe for two threads
/// at once.
public final class Silence {
    /// Cameras that save bits send a key unit every ten or twenty seconds only, so data without one is
    /// borne for longer than silence: three times.
    private static final int PATIENCE = 3;

    private final Clock clock;
    private final long limit;
    private long given;
    private boolean words;
    private long quietUntil;
    private long uselessUntil;

    /// Begins now.
    ///
    /// @param first until the first data of a picture
    /// @param limit between such data
    public Silence(Clock clock, Duration first, Duration limit) {
        this.clock = clock;
        this.limit = limit.toNanos();
        long now = clock.nanoTime();
        this.quietUntil = now + first.toNanos();
        this.uselessUntil = now + PATIENCE * this.limit;
    }

    /// Something came that is no picture.
    public void words() {
        words = true;
    }

    /// Data of a picture came.
    ///
    /// @param units how many were given out so far
    public void media(long units) {
        long now = clock.nanoTime();
        words = false;
        quietUntil = now + limit;
        if (units != given) {
            given = units;
            uselessUntil = now + PATIENCE * limit;
        }
    }

    /// How long the next thing may be waited for; more than zero. To be asked after each that came.
    ///
    /// @throws StreamException TIMEOUT if nothing came, NO_PICTURES if only words came, NO_KEY_UNIT if data
    ///     came and nothing could be given out
    public Duration left() throws StreamException {
        long now = clock.nanoTime();
        if (uselessUntil - now <= 0) {
            throw new StreamException(Why.NO_KEY_UNIT, "nothing to begin with");
        }
        if (quietUntil - now <= 0) {
            throw new StreamException(words ? Why.NO_PICTURES : Why.TIMEOUT, "silence");
        }
        return Duration.ofNanos(quietUntil - now);
    }
}
