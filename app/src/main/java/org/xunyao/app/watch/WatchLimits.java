package org.xunyao.app.watch;

import java.time.Duration;

/// How a watch works, apart from any rule.
///
/// @param cover how long one look speaks at most, up to 15 s
/// @param settle how much later than its pictures a look may come; only what is older is judged
/// @param edge how much film is kept from the beginning and the end of an episode
/// @param spoolBytes most coded bytes kept of a beginning; what is over is left out
/// @param retry how long to wait when a second look or the disk could not be had
public record WatchLimits(Duration cover, Duration settle, Duration edge, long spoolBytes, Duration retry) {
    /// Looks speak 15 s and come within 2 s; 30 s of film at both ends (domain/ai-supervision.md §2,
    /// AI-01), 16 MiB; again after 15 s.
    public static final WatchLimits USUAL = new WatchLimits(
            Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(30), 16L << 20, Duration.ofSeconds(15));

    /// Refuses a watch that could keep nothing.
    public WatchLimits {
        if (settle.isNegative() || !edge.isPositive() || spoolBytes < 1 || !retry.isPositive()) {
            throw new IllegalArgumentException("edge " + edge + ", " + spoolBytes + " bytes, retry " + retry);
        }
    }
}
