package org.xunyao.app.playback.recorded.fetch;

import java.time.Duration;
import org.xunyao.ingest.http.HttpLimits;

/// What the film of a server may take of this station (远程录像上限).
///
/// @param segments that a playlist may name
/// @param bytes of all segments
/// @param time until the last segment must be there
/// @param http of each question
public record FetchLimits(int segments, long bytes, Duration time, HttpLimits http) {
    /// 10,000 segments, 4 GiB, an hour; 5 s to connect, a minute for a segment.
    public static final FetchLimits USUAL = new FetchLimits(
            10_000,
            4L << 30,
            Duration.ofHours(1),
            HttpLimits.USUAL.within(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(1)));
}
