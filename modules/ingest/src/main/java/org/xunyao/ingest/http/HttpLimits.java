package org.xunyao.ingest.http;

import java.time.Duration;

/// What a server may take of our time and memory.
///
/// @param connect for the TCP connection
/// @param answer from the request until the beginning of a stream, or the whole of a short body, is there
/// @param silence without a picture before the stream is given up
/// @param line bytes of one header line
/// @param head bytes of all header lines of a message
/// @param unit bytes of an access unit
public record HttpLimits(Duration connect, Duration answer, Duration silence, int line, int head, int unit) {
    /// As for RTSP: 5 s, 10 s and 10 s; 4 KiB, 16 KiB and 4 MiB.
    public static final HttpLimits USUAL = new HttpLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), 4_096, 16_384, 4 << 20);

    /// The same with other times.
    public HttpLimits within(Duration connect, Duration answer, Duration silence) {
        return new HttpLimits(connect, answer, silence, line, head, unit);
    }
}
