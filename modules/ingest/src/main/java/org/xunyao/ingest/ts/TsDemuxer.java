package org.xunyao.ingest.ts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Takes the video of the first programme out of one segment, which begins with its tables. Sound and all
/// else are passed over. Used once, by one thread.
public final class TsDemuxer {
    private static final int PACKET = 188;
    private static final int SYNC = 0x47;
    private static final int PID_PAT = 0;
    private static final int NONE = -1;
    private static final int TYPE_H264 = 0x1B;
    private static final int TYPE_H265 = 0x24;

    private final List<TimedUnit> units = new ArrayList<>();
    private final Pes pes;
    private int tablePid = NONE;
    private int videoPid = NONE;
    private @Nullable Codec codec;
    private int counter = NONE;
    private boolean scrambled;
    private int found;
    private byte[] rest = {};
    private long restAt;

    /// @param unit most bytes of an access unit
    public TsDemuxer(int unit) {
        this.pes = new Pes(unit);
    }

    /// The access units of a segment in coding order. What is broken in it breaks the unit that it belongs
    /// to.
    ///
    /// @param segment all its bytes
    /// @param unit most bytes of an access unit
    /// @throws StreamException GARBAGE if it is no transport stream or has no tables, UNSUPPORTED_CODEC if
    ///     there is no video in it that is read here, or it is scrambled
    public static List<TimedUnit> units(byte[] segment, int unit) throws StreamException {
        TsDemuxer demuxer = new TsDemuxer(unit);
        List<TimedUnit> all = new ArrayList<>(demuxer.take(segment));
        all.addAll(demuxer.end());
        return all;
    }

    /// The unit whose packets lie here, as {@link TimedUnit#place} and its size say, and others between them.
    ///
    /// @return not whole if it cannot be put together again
    public static UnitGate.Coded again(Codec codec, byte[] packets, int unit) {
        var demuxer = new TsDemuxer(unit);
        if (packets.length >= PACKET) {
            demuxer.videoPid = pid(packets);
            demuxer.codec = codec;
        }
        try {
            demuxer.packets(packets, true);
        } catch (StreamException scrambled) {
            demuxer.pes.lose();
        }
        return demuxer.pes.end(codec).map(TimedUnit::coded).orElse(new UnitGate.Coded(List.of(), false));
    }

    /// The next bytes of a segment, in pieces of any length.
    ///
    /// @return what has come to its end
    /// @throws StreamException as {@link #units}
    public List<TimedUnit> take(byte[] more) throws StreamException {
        byte[] all = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, all, rest.length, more.length);
        int used = packets(all, false);
        rest = Arrays.copyOfRange(all, used, all.length);
        restAt += used;
        return taken();
    }

    /// Nothing follows.
    ///
    /// @return what has come to its end thereby
    /// @throws StreamException as {@link #units}
    public List<TimedUnit> end() throws StreamException {
        packets(rest, true);
        if (found == 0 || tablePid == NONE) {
            throw new StreamException(Why.GARBAGE, "no transport stream");
        }
        if (codec != null) {
            pes.end(codec).ifPresent(units::add);
        }
        return taken();
    }

    /// Whether it was given up because the video is scrambled.
    public boolean scrambled() {
        return scrambled;
    }

    private List<TimedUnit> taken() {
        List<TimedUnit> all = List.copyOf(units);
        units.clear();
        return all;
    }

    /// @param last whether nothing follows
    /// @return how many bytes were used up
    private int packets(byte[] b, boolean last) throws StreamException {
        int at = 0;
        while (at + PACKET < b.length || (last && at + PACKET == b.length)) {
            boolean next = at + PACKET == b.length || b[at + PACKET] == SYNC;
            if (b[at] == SYNC && (next || found > 0)) {
                packet(Arrays.copyOfRange(b, at, at + PACKET), restAt + at);
                found++;
                at += PACKET;
            } else {
                at++;
                pes.lose();
            }
        }
        if (last && at < b.length) {
            pes.lose();
        }
        return at;
    }

    private static int pid(byte[] p) {
        return (p[1] & 0x1F) << 8 | (p[2] & 0xFF);
    }

    private void packet(byte[] p, long at) throws StreamException {
        int pid = pid(p);
        boolean begins = (p[1] & 0x40) != 0;
        boolean damaged = (p[1] & 0x80) != 0;
        int control = p[3] >> 4 & 3;
        int from = 4 + ((control & 2) != 0 ? 1 + (p[4] & 0xFF) : 0);
        if ((control & 1) == 0 || from >= PACKET || damaged) {
            if (damaged && pid == videoPid) {
                pes.lose();
            }
        } else if (pid == PID_PAT && begins) {
            programmes(p, from);
        } else if (pid == tablePid && begins) {
            streams(p, from);
        } else if (pid == videoPid && codec != null) {
            video(codec, p, from, at);
        }
    }

    private void video(Codec coding, byte[] p, int from, long at) throws StreamException {
        if ((p[3] & 0xC0) != 0) {
            scrambled = true;
            throw new StreamException(Why.UNSUPPORTED_CODEC, "scrambled");
        }
        int count = p[3] & 0x0F;
        if (count == counter) {
            return;
        }
        if (counter != NONE && count != (counter + 1 & 0x0F)) {
            pes.lose();
        }
        counter = count;
        boolean begins = (p[1] & 0x40) != 0;
        if (begins) {
            pes.begin(coding, p, from, at).ifPresent(units::add);
        } else {
            pes.add(p, from, at);
        }
    }

    /// The first programme that is none of the network's own (§2.4.4.3).
    private void programmes(byte[] p, int from) {
        int at = from + 1 + (p[from] & 0xFF);
        int end = end(p, at, 0x00);
        for (int i = at + 8; i + 4 <= end && tablePid == NONE; i += 4) {
            if (p[i] != 0 || p[i + 1] != 0) {
                tablePid = (p[i + 2] & 0x1F) << 8 | (p[i + 3] & 0xFF);
            }
        }
    }

    /// The first video of the programme (§2.4.4.8).
    private void streams(byte[] p, int from) throws StreamException {
        int at = from + 1 + (p[from] & 0xFF);
        int end = end(p, at, 0x02);
        if (videoPid != NONE || end == 0) {
            return;
        }
        int i = at + 12 + ((p[at + 10] & 0x0F) << 8 | (p[at + 11] & 0xFF));
        while (i + 5 <= end) {
            Optional<Codec> video = coding(p[i] & 0xFF);
            if (video.isPresent()) {
                codec = video.get();
                videoPid = (p[i + 1] & 0x1F) << 8 | (p[i + 2] & 0xFF);
                return;
            }
            i += 5 + ((p[i + 3] & 0x0F) << 8 | (p[i + 4] & 0xFF));
        }
        throw new StreamException(Why.UNSUPPORTED_CODEC, "no H.264 or H.265 in the programme");
    }

    private static Optional<Codec> coding(int type) {
        return switch (type) {
            case TYPE_H264 -> Optional.of(Codec.H264);
            case TYPE_H265 -> Optional.of(Codec.H265);
            default -> Optional.empty();
        };
    }

    /// Where the entries of a table end that lies whole in its packet, without its checksum; 0 if it does
    /// not.
    private static int end(byte[] p, int at, int id) {
        if (at + 12 > PACKET || (p[at] & 0xFF) != id) {
            return 0;
        }
        int end = at + 3 + ((p[at + 1] & 0x0F) << 8 | (p[at + 2] & 0xFF)) - 4;
        return end + 4 <= PACKET ? end : 0;
    }
}
