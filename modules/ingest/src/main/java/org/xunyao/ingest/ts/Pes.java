package org.xunyao.ingest.ts;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.AnnexB;

/// The access unit that is being put together from the packets of one elementary stream (§2.4.3.6). One
/// without a time is the rest of the one before.
final class Pes {
    private static final int HEADER = 9;
    private static final int STAMP = 5;
    private static final long FURTHEST = 10L * 90_000;

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long dts = -1;
    private long ahead;
    private boolean broken;
    private boolean lost;
    private long place;
    private long end;

    /// @param most bytes of a unit
    Pes(int most) {
        this.most = most;
    }

    /// The payload of a packet of the same unit.
    ///
    /// @param at place of the packet
    void add(byte[] packet, int from, long at) {
        end = at + packet.length;
        if (bytes.size() + packet.length - from > most) {
            breakUp();
        } else if (dts >= 0) {
            bytes.write(packet, from, packet.length - from);
        }
    }

    /// Something is missing; what there is of the unit is of no use.
    void lose() {
        lost = true;
        breakUp();
    }

    private void breakUp() {
        broken = true;
        bytes.reset();
    }

    /// Begins with the payload of a packet that begins one.
    ///
    /// @param at place of the packet
    /// @return the unit before, if this is not the rest of it
    Optional<TimedUnit> begin(Codec codec, byte[] b, int from, long at) {
        int length = b.length - from;
        boolean sound = length >= HEADER
                && b[from] == 0
                && b[from + 1] == 0
                && b[from + 2] == 1
                && length >= HEADER + (b[from + 8] & 0xFF);
        int times = sound ? b[from + 7] & 0xC0 : 0;
        int needed = times == 0xC0 ? 2 * STAMP : times == 0x80 ? STAMP : 0;
        if (!sound || needed > (b[from + 8] & 0xFF)) {
            lose();
            return Optional.empty();
        }
        int body = from + HEADER + (b[from + 8] & 0xFF);
        Optional<TimedUnit> before = Optional.empty();
        if (times != 0) {
            before = end(codec);
            place = at;
            long pts = stamp(b, from + HEADER);
            dts = times == 0xC0 ? stamp(b, from + HEADER + STAMP) : pts;
            ahead = (pts - dts) & 0x1_FFFF_FFFFL;
            broken = ahead > FURTHEST;
        }
        add(b, body, at);
        return before;
    }

    /// What has been put together so far; nothing is open then.
    Optional<TimedUnit> end(Codec codec) {
        if (dts < 0) {
            return Optional.empty();
        }
        List<byte[]> nals = broken ? List.of() : AnnexB.split(bytes.toByteArray(), UnitGate.MOST_NALS + 1);
        broken |= nals.size() > UnitGate.MOST_NALS;
        var coded = new UnitGate.Coded(broken ? List.of() : nals, !broken);
        TimedUnit unit = new TimedUnit(codec, coded, dts, broken ? 0 : ahead, lost, place, end - place);
        dts = -1;
        lost = false;
        broken = false;
        bytes.reset();
        return Optional.of(unit);
    }

    private static long stamp(byte[] b, int at) {
        return (b[at] >> 1 & 7L) << 30
                | (b[at + 1] & 0xFFL) << 22
                | (b[at + 2] & 0xFEL) << 14
                | (b[at + 3] & 0xFFL) << 7
                | (b[at + 4] & 0xFEL) >> 1;
    }
}
