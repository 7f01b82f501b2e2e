package org.xunyao.testkit.camera;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.xunyao.kernel.Clock;

/// Writes what a camera says of its clock: an RTCP sender report with a source description behind it, as
/// RFC 3550 §6.1 wants them together. The time of a report and its RTP time stamp mean one moment.
final class SenderReports {
    private static final int CLOCK = 90_000;
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final byte[] NAME = "camera@127.0.0.1".getBytes(StandardCharsets.US_ASCII);

    private final Clock time;
    private final Duration ahead;
    private final int source;
    private final long timeBase;
    private final long started;

    /// Ready as the first picture is due.
    ///
    /// @param ahead of our clock
    /// @param source of the packets
    /// @param timeBase RTP time stamp of the first picture
    SenderReports(Clock time, Duration ahead, int source, long timeBase) {
        this.time = time;
        this.ahead = ahead;
        this.source = source;
        this.timeBase = timeBase;
        this.started = time.nanoTime();
    }

    /// The report of this moment.
    ///
    /// @param packets sent so far
    /// @param bytes sent so far in their payloads
    byte[] now(long packets, long bytes) {
        Instant now = time.now().plus(ahead);
        long ticks = (time.nanoTime() - started) / 1_000 * CLOCK / 1_000_000;
        int words = Math.ceilDiv(NAME.length + 3, Integer.BYTES);
        return ByteBuffer.allocate(28 + 8 + 4 * words)
                .put(new byte[] {(byte) 0x80, (byte) 200, 0, 6})
                .putInt(source)
                .putInt((int) (now.getEpochSecond() + FROM_1900_TO_1970))
                .putInt((int) (((long) now.getNano() << 32) / 1_000_000_000))
                .putInt((int) (timeBase + ticks))
                .putInt((int) packets)
                .putInt((int) bytes)
                .put(new byte[] {(byte) 0x81, (byte) 202})
                .putShort((short) (1 + words))
                .putInt(source)
                .put((byte) 1)
                .put((byte) NAME.length)
                .put(NAME)
                .array();
    }
}
