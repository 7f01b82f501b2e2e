package org.xunyao.video;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.xunyao.video.coding.AnnexB;
import org.xunyao.video.coding.DecodeTimes;
import org.xunyao.video.coding.H264Sequence;
import org.xunyao.video.coding.H265Sequence;

/// Wraps access units of one camera into an MPEG transport stream (ISO/IEC 13818-1), the only form in
/// which a decoder gets them. One instance serves one camera and one decoder life: the continuity
/// counters live in it.
///
/// Not safe for use by two threads at once. A decoder that starts anew needs a new instance and a key
/// unit first.
public final class TsMuxer {
    private static final int PACKET = 188;
    private static final int PID_PAT = 0;
    private static final int PID_PMT = 0x1000;
    private static final int PID_VIDEO = 0x100;
    private static final long CLOCK_MASK = (1L << 33) - 1;

    /// The clock reference runs 40 ms behind the time of decoding, so that the decoder has the whole unit
    /// before it is due.
    private static final long PCR_LEAD = 3_600;

    private static final byte[] DELIMITER_264 = {0, 0, 0, 1, 9, (byte) 0xF0};
    private static final byte[] DELIMITER_265 = {0, 0, 0, 1, 70, 1, 0x50};
    private static final int STREAM_264 = 0x1B;
    private static final int STREAM_265 = 0x24;
    private static final byte[] PAT = table(new int[] {0x00, 0xB0, 13, 0, 1, 0xC1, 0, 0, 0, 1, 0xF0, 0});
    private static final byte[] PMT_264 = map(STREAM_264);
    private static final byte[] PMT_265 = map(STREAM_265);

    private final DecodeTimes decodeTimes = new DecodeTimes();
    private final Counters counters = new Counters();

    /// Gives whole 188-byte packets that hold exactly this unit; tables come before each key unit and the
    /// first one. Where pictures are shown in another order than they come, the time to decode is found
    /// from their times and written too.
    ///
    /// @param unit one coded picture; an access unit delimiter is put before it if it has none
    /// @param pts90k presentation time in 90 kHz ticks, not negative; only the lower 33 bits travel
    /// @throws IllegalArgumentException if the time is negative or the unit has no bytes
    public byte[] mux(AccessUnit unit, long pts90k) {
        byte[] bytes = unit.bytes();
        if (pts90k < 0 || bytes.length == 0) {
            throw new IllegalArgumentException("pts " + pts90k + ", " + bytes.length + " bytes");
        }
        if (unit.key()) {
            learn(unit);
        }
        long dts90k = Math.clamp(decodeTimes.next(pts90k, unit.key()), 0, pts90k);
        byte[] pes = pes(unit, pts90k, dts90k);
        ByteArrayOutputStream out = new ByteArrayOutputStream(pes.length + pes.length / 40 + 4 * PACKET);
        if (unit.key() || counters.fresh) {
            counters.fresh = false;
            out.writeBytes(section(PID_PAT, counters.pat++, PAT));
            out.writeBytes(section(PID_PMT, counters.pmt++, unit.codec() == Codec.H264 ? PMT_264 : PMT_265));
        }
        int done = 0;
        while (done < pes.length) {
            done += packet(out, pes, done, unit.key(), Math.max(0, dts90k - PCR_LEAD));
        }
        return out.toByteArray();
    }

    private void learn(AccessUnit unit) {
        for (byte[] nal : AnnexB.split(unit.bytes())) {
            if (unit.codec().isSequenceSet(unit.codec().kind(nal))) {
                (unit.codec() == Codec.H264 ? H264Sequence.read(nal) : H265Sequence.read(nal))
                        .ifPresent(said -> said.reordered().ifPresent(decodeTimes::reordered));
            }
        }
    }

    /// A stated length lets the decoder take the unit at its last byte; without one it waits for the next
    /// unit.
    private static byte[] pes(AccessUnit unit, long pts90k, long dts90k) {
        byte[] bytes = unit.bytes();
        byte[] delimiter =
                startsWithDelimiter(unit) ? new byte[0] : unit.codec() == Codec.H264 ? DELIMITER_264 : DELIMITER_265;
        boolean both = pts90k != dts90k;
        int times = both ? 10 : 5;
        int stated = delimiter.length + bytes.length + 3 + times;
        ByteArrayOutputStream out = new ByteArrayOutputStream(stated + 6);
        int length = stated <= 0xFFFF ? stated : 0;
        out.writeBytes(new byte[] {0, 0, 1, (byte) 0xE0, (byte) (length >> 8), (byte) length, (byte) 0x84});
        out.write(both ? 0xC0 : 0x80);
        out.write(times);
        out.writeBytes(stamp(both ? 0x31 : 0x21, pts90k & CLOCK_MASK));
        if (both) {
            out.writeBytes(stamp(0x11, dts90k & CLOCK_MASK));
        }
        out.writeBytes(delimiter);
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static byte[] stamp(int mark, long time) {
        return new byte[] {
            (byte) (mark | ((time >> 29) & 0x0E)),
            (byte) (time >> 22),
            (byte) ((time >> 14) | 1),
            (byte) (time >> 7),
            (byte) ((time << 1) | 1)
        };
    }

    private static boolean startsWithDelimiter(AccessUnit unit) {
        byte[] b = unit.bytes();
        int zeros = 0;
        while (zeros < b.length && zeros < 4 && b[zeros] == 0) {
            zeros++;
        }
        return zeros >= 2
                && zeros + 1 < b.length
                && b[zeros] == 1
                && unit.codec().kind(b[zeros + 1]) == unit.codec().delimiter();
    }

    private int packet(ByteArrayOutputStream out, byte[] pes, int from, boolean key, long pcr) {
        boolean first = from == 0;
        int adaptation = first ? 8 : 0;
        int room = PACKET - 4 - adaptation;
        int take = Math.min(room, pes.length - from);
        adaptation += room - take;
        byte[] header = new byte[4 + adaptation];
        header[0] = 0x47;
        header[1] = (byte) ((first ? 0x40 : 0) | (PID_VIDEO >> 8));
        header[2] = (byte) PID_VIDEO;
        header[3] = (byte) ((adaptation > 0 ? 0x30 : 0x10) | (counters.video++ & 0x0F));
        if (adaptation > 0) {
            adaptationField(header, adaptation, first, key, pcr & CLOCK_MASK);
        }
        out.writeBytes(header);
        out.write(pes, from, take);
        return take;
    }

    private static void adaptationField(byte[] p, int size, boolean first, boolean key, long pcr) {
        p[4] = (byte) (size - 1);
        int at = 5;
        if (size > 1) {
            p[at++] = (byte) (first ? key ? 0x50 : 0x10 : 0);
        }
        if (first) {
            p[at++] = (byte) (pcr >> 25);
            p[at++] = (byte) (pcr >> 17);
            p[at++] = (byte) (pcr >> 9);
            p[at++] = (byte) (pcr >> 1);
            p[at++] = (byte) (((pcr & 1) << 7) | 0x7E);
            p[at++] = 0;
        }
        while (at < p.length) {
            p[at++] = (byte) 0xFF;
        }
    }

    private static byte[] section(int pid, int counter, byte[] table) {
        byte[] p = new byte[PACKET];
        Arrays.fill(p, (byte) 0xFF);
        p[0] = 0x47;
        p[1] = (byte) (0x40 | (pid >> 8));
        p[2] = (byte) pid;
        p[3] = (byte) (0x10 | (counter & 0x0F));
        p[4] = 0;
        System.arraycopy(table, 0, p, 5, table.length);
        return p;
    }

    private static byte[] map(int streamType) {
        return table(new int[] {0x02, 0xB0, 18, 0, 1, 0xC1, 0, 0, 0xE1, 0, 0xF0, 0, streamType, 0xE1, 0, 0xF0, 0});
    }

    private static byte[] table(int[] fields) {
        byte[] t = new byte[fields.length + 4];
        int crc = -1;
        for (int i = 0; i < fields.length; i++) {
            t[i] = (byte) fields[i];
            crc ^= fields[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
            }
        }
        for (int i = 0; i < 4; i++) {
            t[fields.length + i] = (byte) (crc >> (24 - 8 * i));
        }
        return t;
    }

    private static final class Counters {
        private boolean fresh = true;
        private int pat;
        private int pmt;
        private int video;
    }
}
