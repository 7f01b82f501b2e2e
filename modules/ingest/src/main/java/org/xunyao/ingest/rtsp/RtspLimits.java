package org.xunyao.ingest.rtsp;

import java.time.Duration;

/// What a camera may take of our time and memory.
///
/// @param connect for the TCP connection
/// @param answer for the whole talk from the first request until it agrees to send
/// @param silence without a media packet before the connection is given up
/// @param line bytes of one header line
/// @param head bytes of all header lines of a message
/// @param body bytes of a message body, the session description above all
/// @param nal bytes of a NAL unit
/// @param unit bytes of an access unit
public record RtspLimits(
        Duration connect, Duration answer, Duration silence, int line, int head, int body, int nal, int unit) {
    /// For real cameras: 5 s, 6 s and 10 s; 4 KiB, 16 KiB and 64 KiB; 2 MiB and 4 MiB.
    public static final RtspLimits USUAL = new RtspLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(6),
            Duration.ofSeconds(10),
            4_096,
            16_384,
            65_536,
            2 << 20,
            4 << 20);

    /// The same with other times.
    public RtspLimits within(Duration connect, Duration answer, Duration silence) {
        return new RtspLimits(connect, answer, silence, line, head, body, nal, unit);
    }
}
