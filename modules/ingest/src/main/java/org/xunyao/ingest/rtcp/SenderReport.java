package org.xunyao.ingest.rtcp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the sender of a stream says of its clock (RFC 3550 §6.4.1): one moment, once by its wall clock and
/// once by the clock of its packets.
///
/// @param source of the packets that it speaks of
/// @param ntp the wall clock: seconds since 1900 in the upper 32 bits, which wrap in 2036, and their
///     fraction in the lower
/// @param stamp the same moment as an RTP time stamp
public record SenderReport(int source, long ntp, int stamp) {
    private static final int VERSION = 2;
    private static final int HEADER = 4;
    private static final int PADDED = 0x20;
    private static final int TYPE = 200;
    private static final int SIZE = 28;
    private static final int BLOCK = 24;
    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long ERA = 1L << 32;
    private static final long NANOS = 1_000_000_000L;

    /// A camera set a little into the future is believed to say so; one that counts the seconds since it
    /// was switched on would else stand in 2036.
    private static final Duration MOST_AHEAD = Duration.ofDays(366);

    /// The first sender report of a compound packet (RFC 3550 §6.1) or of a lone one (RFC 5506); empty if
    /// there is none or any length in the packet is wrong.
    public static Optional<SenderReport> in(byte[] packet) {
        Optional<SenderReport> found = Optional.empty();
        int at = 0;
        while (at < packet.length) {
            int end = at + length(packet, at);
            boolean padded = end <= packet.length && (packet[at] & PADDED) != 0;
            if (end == at || end > packet.length || (padded && end < packet.length)) {
                return Optional.empty();
            }
            if ((packet[at + 1] & 0xFF) == TYPE && found.isEmpty()) {
                int blocks = packet[at] & 0x1F;
                if (end - at < SIZE + BLOCK * blocks) {
                    return Optional.empty();
                }
                ByteBuffer report = ByteBuffer.wrap(packet, at, end - at);
                found = Optional.of(
                        new SenderReport(report.getInt(at + 4), report.getLong(at + 8), report.getInt(at + 16)));
            }
            at = end;
        }
        return found;
    }

    /// Bytes of the single packet that begins there by its own word; 0 if none does.
    private static int length(byte[] packet, int at) {
        if (packet.length - at < HEADER || (packet[at] & 0xFF) >> 6 != VERSION) {
            return 0;
        }
        return HEADER * (1 + (((packet[at + 2] & 0xFF) << 8) | (packet[at + 3] & 0xFF)));
    }

    /// The wall clock of the camera, be it ever so wrong; empty for a sender without one, which says 0, and
    /// for what is no date of a camera: before 1970, or more than a year ahead of us.
    ///
    /// @param ours our clock, which tells the era of 2³² seconds
    public Optional<Instant> cameraTime(Instant ours) {
        if (ntp == 0) {
            return Optional.empty();
        }
        long seconds = (ntp >>> 32) - FROM_1900_TO_1970;
        long eras = Math.floorDiv(ours.getEpochSecond() - seconds + ERA / 2, ERA);
        Instant claim = Instant.ofEpochSecond(seconds + eras * ERA, ((ntp & 0xFFFF_FFFFL) * NANOS) >>> 32);
        boolean date = !claim.isBefore(Instant.EPOCH) && !claim.isAfter(ours.plus(MOST_AHEAD));
        return date ? Optional.of(claim) : Optional.empty();
    }
}
