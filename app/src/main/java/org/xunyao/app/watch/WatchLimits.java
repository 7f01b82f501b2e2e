package org.xunyao.app.watch;

import java.time.Duration;

/// How a watch works, apart from any rule.
///
/// @param cover how long one look speaks at most, up to 15 s
/// @param settle how much later than its pictures a look may come: where none came since, only what
///     is older is judged
/// @param spoolBytes most coded bytes kept of a beginning; what is over is left out
/// @param retry how long to wait when a second look or the disk could not be had
public record WatchLimits(Duration cover, Duration settle, long spoolBytes, Duration retry) {
    /// Looks speak 15 s and come within 2 s; 16 MiB of film; again after 15 s.
    public static final WatchLimits USUAL =
            new WatchLimits(Duration.ofSeconds(15), Duration.ofSeconds(2), 16L << 20, Duration.ofSeconds(15));

    /// Refuses a watch that could keep nothing.
    public WatchLimits {
        if (settle.isNegative() || spoolBytes < 1 || !retry.isPositive()) {
            throw new IllegalArgumentException("settle " + settle + ", " + spoolBytes + " bytes, retry " + retry);
        }
    }
}
