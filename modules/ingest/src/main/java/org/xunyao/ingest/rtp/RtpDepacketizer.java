package org.xunyao.ingest.rtp;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.xunyao.ingest.coded.MediaClock;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;

/// Puts access units together from RTP packets; {@link UnitGate} says which are given out. Not safe for
/// two threads at once.
public final class RtpDepacketizer {
    private static final int RTP_HEADER = 12;
    private static final int STAMP_BITS = 32;
    private static final int FREQUENCY = 90_000;

    private final int payloadType;
    private final UnitSizes limits;
    private final Payload payload;
    private final UnitGate gate;
    private final MediaClock clock = new MediaClock(STAMP_BITS, FREQUENCY);
    private final ReportedClock wallClock;
    private OpenUnit open;
    private boolean started;
    private int source;
    private int expected;
    private int late;
    private int stamp;

    /// Ready for the first packet of one connection.
    public RtpDepacketizer(CameraId camera, VideoTrack track, UnitSizes limits, UnitListener listener) {
        this.payloadType = track.payloadType();
        this.limits = limits;
        this.payload = Payload.of(track.codec());
        this.gate = new UnitGate(camera, track.codec(), listener);
        this.open = new OpenUnit(limits);
        this.wallClock = new ReportedClock(camera, clock, listener);
        gate.sets(track.parameterSets());
    }

    /// How many units were given out.
    public long given() {
        return gate.given();
    }

    /// Takes one RTP packet as it came; whatever it holds, nothing is thrown.
    ///
    /// @param arrival when its last byte came
    /// @return whether it was a packet of this stream at all, and none that is too late
    public boolean packet(byte[] p, Instant arrival) {
        return packet(p, arrival, false);
    }

    /// Takes one RTP packet that {@link ReorderBuffer} says is in turn: where its number is one of before,
    /// the sender has begun anew.
    ///
    /// @param arrival when its last byte came
    /// @return whether it was a packet of this stream at all
    public boolean inTurn(byte[] p, Instant arrival) {
        return packet(p, arrival, true);
    }

    private boolean packet(byte[] p, Instant arrival, boolean inTurn) {
        int from = payloadStart(p);
        int to = payloadEnd(p);
        if (from < 0 || to < from || (p[1] & 0x7F) != payloadType) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(p);
        if (!follow(header.getShort(2) & 0xFFFF, header.getInt(8), inTurn)) {
            return false;
        }
        int time = header.getInt(4);
        if (!open.isEmpty() && time != stamp) {
            finish(arrival);
        }
        stamp = time;
        if (from < to) {
            payload.open(open, p, from, to);
        }
        if ((p[1] & 0x80) != 0) {
            finish(arrival);
        }
        return true;
    }

    /// Takes what the camera says of its clock; {@link StreamEvent.CameraClock} follows with the next
    /// picture if it is news.
    ///
    /// @param arrival when its last byte came
    public void report(SenderReport report, Instant arrival) {
        wallClock.take(report, arrival);
    }

    private static int payloadStart(byte[] p) {
        if (p.length < RTP_HEADER || (p[0] & 0xC0) != 0x80) {
            return -1;
        }
        int from = RTP_HEADER + 4 * (p[0] & 0x0F);
        if ((p[0] & 0x10) != 0) {
            if (from + 4 > p.length) {
                return -1;
            }
            from += 4 + 4 * (((p[from + 2] & 0xFF) << 8) | (p[from + 3] & 0xFF));
        }
        return from <= p.length ? from : -1;
    }

    private static int payloadEnd(byte[] p) {
        boolean padded = p.length > 0 && (p[0] & 0x20) != 0;
        return padded ? p.length - (p[p.length - 1] & 0xFF) : p.length;
    }

    /// Compares the sequence number with the expected one; false for a packet that comes too late or twice.
    private boolean follow(int sequence, int from, boolean inTurn) {
        if (started && from == source) {
            int missing = (sequence - expected) & 0xFFFF;
            boolean behind = missing >= 0x8000;
            if (behind && !inTurn && late++ < ReorderBuffer.MOST_LATE) {
                return false;
            }
            if (missing > 0) {
                gap(behind ? 1 : missing);
            }
        } else if (started) {
            gap(1);
        }
        started = true;
        late = 0;
        source = from;
        expected = (sequence + 1) & 0xFFFF;
        return true;
    }

    private void gap(int missing) {
        gate.missing(missing);
        if (!open.isEmpty()) {
            open.breakUp();
        }
    }

    private void finish(Instant arrival) {
        var unit = new UnitGate.Coded(open.nals(), open.isWhole());
        open = new OpenUnit(limits);
        if (!gate.passes(unit)) {
            gate.take(unit, clock.unwrap(stamp), arrival, (pts, at) -> wallClock.before(source, pts, at));
        }
    }
}
