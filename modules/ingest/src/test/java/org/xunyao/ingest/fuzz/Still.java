package org.xunyao.ingest.fuzz;

import java.time.Instant;
import java.time.ZoneId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// A clock that goes on a little each time it is asked, so that waiting ends.
public final class Still implements Clock {
    private static final long STEP = 1_000_000;
    private long asked;

    @Override
    public Instant now() {
        return Instant.ofEpochSecond(1_790_000_000, asked);
    }

    @Override
    public long nanoTime() {
        asked += STEP;
        return asked;
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
