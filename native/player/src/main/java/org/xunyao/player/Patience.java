package org.xunyao.player;

import org.xunyao.kernel.Clock;

/// Decides when a decoder that is given units and gives no pictures shall begin anew: after 6 s, then ever
/// more rarely, down to once a minute.
public final class Patience {
    private static final long STUCK = 6_000_000_000L;
    private static final long LONGEST = 60_000_000_000L;

    private final Clock clock;
    private volatile long lastOffer;
    private volatile long lastPicture;
    private long started;
    private long patience = STUCK;

    /// @param clock measures
    public Patience(Clock clock) {
        this.clock = clock;
        this.started = clock.nanoTime();
        this.lastPicture = started;
        this.lastOffer = started - LONGEST;
    }

    /// A unit has come; any thread.
    public void offered() {
        lastOffer = clock.nanoTime();
    }

    /// A picture has come; any thread.
    ///
    /// @param nanos of the clock
    public void pictured(long nanos) {
        lastPicture = nanos;
    }

    /// The thread of {@link CameraDecoder#watch} begins something anew.
    public void started() {
        started = clock.nanoTime();
    }

    /// Whether it is time to begin anew.
    ///
    /// @param ended whether the decoder ended by itself; then a second is enough
    public boolean worn(boolean ended) {
        long now = clock.nanoTime();
        if (lastPicture - started > 0) {
            patience = STUCK;
        }
        long since = now - (lastPicture - started > 0 ? lastPicture : started);
        if (now - lastOffer >= STUCK || since < (ended ? STUCK / 6 : patience)) {
            return false;
        }
        if (!ended) {
            patience = Math.min(patience * 2, LONGEST);
        }
        return true;
    }
}
