package org.xunyao.media.link;

/// How long to wait before the worker is started again: 0, 1, 5, then 30 s, from the start again after a
/// minute of good running.
final class BackOff {
    private static final long SECOND = 1_000_000_000L;
    private static final long[] WAITS = {0, SECOND, 5 * SECOND, 30 * SECOND};
    private static final long GOOD = 60 * SECOND;

    private int attempt;

    /// Counts one death.
    ///
    /// @param ranNanos how long it had been running well, 0 when it never was
    /// @return nanoseconds to wait
    long next(long ranNanos) {
        if (ranNanos >= GOOD) {
            attempt = 0;
        }
        attempt++;
        return WAITS[Math.min(attempt, WAITS.length) - 1];
    }

    /// Deaths in a row.
    int attempt() {
        return attempt;
    }
}
