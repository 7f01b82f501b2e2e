package org.xunyao.ingest.rtcp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts what came of one stream and says so to its sender in receiver reports (RFC 3550 §6.4.2 and
/// Appendix A). Not safe for two threads at once.
public final class Reception {
    private static final int HEADER = 12;
    private static final int CLOCK = 90_000;
    private static final long SECOND = 1_000_000_000L;
    private static final int JITTER_GAIN = 16;
    private static final int REPORT = 32;
    private static final int MOST_LOST = 0x7F_FFFF;
    private static final byte[] NAME = "xunyao".getBytes(StandardCharsets.US_ASCII);

    private final int ours;
    private boolean started;
    private int source;
    private long first;
    private long highest;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private double jitter;
    private long lastTransit;
    private @Nullable SenderReport sender;
    private long senderAt;

    /// Nothing came yet.
    ///
    /// @param ours our own number among the sources, by chance
    public Reception(int ours) {
        this.ours = ours;
    }

    /// A packet came, in whatever order.
    ///
    /// @param nanos of a clock that never jumps
    public void packet(byte[] p, long nanos) {
        if (p.length < HEADER) {
            return;
        }
        ByteBuffer header = ByteBuffer.wrap(p);
        int sequence = header.getShort(2) & 0xFFFF;
        long transit = nanos / (SECOND / CLOCK) - (header.getInt(4) & 0xFFFF_FFFFL);
        if (!started || header.getInt(8) != source) {
            started = true;
            source = header.getInt(8);
            first = sequence;
            highest = sequence;
            received = 0;
            expectedBefore = 0;
            receivedBefore = 0;
            jitter = 0;
        } else {
            highest = Math.max(highest, highest + (short) (sequence - (int) highest));
            // The lower 32 bits, since the stamp wraps.
            jitter += (Math.abs((double) (int) (transit - lastTransit)) - jitter) / JITTER_GAIN;
        }
        lastTransit = transit;
        received++;
    }

    /// The sender spoke of its clock.
    ///
    /// @param nanos of the same clock
    public void report(SenderReport report, long nanos) {
        sender = report;
        senderAt = nanos;
    }

    /// What the sender is to be told now.
    ///
    /// @param nanos of the same clock
    /// @return empty before the first packet
    public Optional<byte[]> report(long nanos) {
        if (!started) {
            return Optional.empty();
        }
        long expected = highest - first + 1;
        long expectedNow = expected - expectedBefore;
        long lostNow = expectedNow - (received - receivedBefore);
        expectedBefore = expected;
        receivedBefore = received;
        long fraction = expectedNow <= 0 || lostNow <= 0 ? 0 : Math.min(255, (lostNow << 8) / expectedNow);
        long lost = Math.clamp(expected - received, -MOST_LOST, MOST_LOST);
        SenderReport heard = sender;
        boolean same = heard != null && heard.source() == source;
        ByteBuffer out = ByteBuffer.allocate(REPORT + 20)
                .put(new byte[] {(byte) 0x81, (byte) 201, 0, 7})
                .putInt(ours)
                .putInt(source)
                .putInt((int) (fraction << 24 | (lost & 0xFF_FFFF)))
                .putInt((int) highest)
                .putInt((int) jitter)
                .putInt(same && heard != null ? (int) (heard.ntp() >>> 16) : 0)
                .putInt(same ? (int) ((nanos - senderAt) / (SECOND >> 16)) : 0);
        return Optional.of(out.put(new byte[] {(byte) 0x81, (byte) 202, 0, 4})
                .putInt(ours)
                .put((byte) 1)
                .put((byte) NAME.length)
                .put(NAME)
                .array());
    }
}
