package org.xunyao.ingest.h264;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;

/// Puts access units together from RTP packets of H.264 (RFC 6184, packetization modes 0 and 1).
///
/// After a lost packet or a broken unit every unit is dropped up to the next key unit, since the pictures
/// between would be smeared and a detector must not look at them; what was dropped is reported. Not safe
/// for two threads at once.
public final class H264Depacketizer {
    private static final int RTP_HEADER = 12;

    /// While nothing can be decoded, that is reported again each time so many units were dropped.
    private static final int REPORT_EVERY = 64;

    private final CameraId camera;
    private final int payloadType;
    private final UnitSizes limits;
    private final UnitListener listener;
    private final ParameterSets sets = new ParameterSets();
    private final MediaClock clock = new MediaClock();
    private final ReportedClock wallClock;
    private Optional<PictureSize> announced = Optional.empty();
    private OpenUnit open;
    private boolean started;
    private int source;
    private int expected;
    private int stamp;
    private boolean needsKey = true;
    private boolean everKey;
    private long number;
    private int lost;
    private int droppedUnits;
    private int droppedPackets;

    /// How large things may grow.
    ///
    /// @param nal bytes of one NAL unit
    /// @param unit bytes of one access unit
    public record UnitSizes(int nal, int unit) {}

    /// Ready for the first packet of one connection.
    ///
    /// @param payloadType of the H.264 packets, from the session description; others are passed over
    /// @param parameterSets NAL units from the session description
    public H264Depacketizer(
            CameraId camera, int payloadType, List<byte[]> parameterSets, UnitSizes limits, UnitListener listener) {
        this.camera = camera;
        this.payloadType = payloadType;
        this.limits = limits;
        this.listener = listener;
        this.open = new OpenUnit(limits.nal(), limits.unit());
        this.wallClock = new ReportedClock(camera, clock, listener);
        parameterSets.forEach(sets::offer);
    }

    /// Takes one RTP packet; whatever it holds, nothing is thrown.
    ///
    /// @param arrival when its last byte came
    /// @return whether it was a packet of this stream at all
    public boolean packet(byte[] p, Instant arrival) {
        int from = payloadStart(p);
        int to = payloadEnd(p);
        if (from < 0 || to < from || (p[1] & 0x7F) != payloadType) {
            return false;
        }
        ByteBuffer header = ByteBuffer.wrap(p);
        if (!follow(header.getShort(2) & 0xFFFF, header.getInt(8))) {
            return false;
        }
        int time = header.getInt(4);
        if (!open.isEmpty() && time != stamp) {
            finish(arrival);
        }
        stamp = time;
        open.add(p, from, to);
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
        return from < p.length ? from : -1;
    }

    private static int payloadEnd(byte[] p) {
        boolean padded = p.length > 0 && (p[0] & 0x20) != 0;
        return padded ? p.length - (p[p.length - 1] & 0xFF) : p.length;
    }

    /// Compares the sequence number with the expected one; false for a packet that comes too late or twice.
    private boolean follow(int sequence, int from) {
        if (started && from == source) {
            int missing = (sequence - expected) & 0xFFFF;
            if (missing >= 0x8000) {
                return false;
            }
            if (missing > 0) {
                gap(missing);
            }
        } else if (started) {
            gap(1);
        }
        started = true;
        source = from;
        expected = (sequence + 1) & 0xFFFF;
        return true;
    }

    private void gap(int missing) {
        lost += missing;
        droppedPackets += missing;
        needsKey = true;
        if (!open.isEmpty()) {
            open.breakUp();
        }
    }

    private void finish(Instant arrival) {
        OpenUnit unit = open;
        open = new OpenUnit(limits.nal(), limits.unit());
        boolean key = unit.isKey();
        if (unit.isWhole() && (key || !unit.hasPicture())) {
            unit.nals().forEach(sets::offer);
        }
        if (unit.isWhole() && !unit.hasPicture()) {
            return;
        }
        long pts = clock.unwrap(stamp);
        boolean entry = key && sets.complete() && unit.startsPicture();
        if (!unit.isWhole() || (needsKey && !entry)) {
            drop(arrival);
        } else {
            give(unit.nals(), key, pts, arrival);
        }
    }

    private void drop(Instant arrival) {
        needsKey = true;
        if (everKey) {
            droppedUnits++;
        }
        if (droppedUnits >= REPORT_EVERY) {
            report(arrival);
        }
    }

    private void report(Instant arrival) {
        if (droppedUnits > 0 || droppedPackets > 0) {
            listener.event(new StreamEvent.Dropped(camera, arrival, droppedUnits, droppedPackets));
        }
        droppedUnits = 0;
        droppedPackets = 0;
    }

    private void give(List<byte[]> nals, boolean key, long pts, Instant arrival) {
        needsKey = false;
        everKey = true;
        report(arrival);
        PictureSize size = sets.size().orElse(null);
        if (key && size != null && !sets.size().equals(announced)) {
            announced = sets.size();
            listener.event(new StreamEvent.Started(camera, arrival, Codec.H264, size));
        }
        wallClock.before(source, pts, arrival);
        byte[] bytes = annexB(key ? sets.completed(nals) : nals);
        listener.unit(new AccessUnit(camera, number++, Codec.H264, key, pts, arrival, lost, bytes));
        lost = 0;
    }

    private static byte[] annexB(List<byte[]> nals) {
        int size = nals.stream().mapToInt(n -> n.length + 4).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        nals.forEach(n -> out.putInt(1).put(n));
        return out.array();
    }
}
