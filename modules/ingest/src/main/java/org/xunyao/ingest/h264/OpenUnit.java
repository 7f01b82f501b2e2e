package org.xunyao.ingest.h264;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The access unit that is being put together from RTP payloads (RFC 6184 §5). Whatever does not fit
/// breaks it, and a broken unit is never given out.
final class OpenUnit {
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private final int largestNal;
    private final int largestUnit;
    private final List<byte[]> nals = new ArrayList<>();
    private @Nullable ByteArrayOutputStream fragment;
    private int size;
    private boolean broken;

    OpenUnit(int largestNal, int largestUnit) {
        this.largestNal = largestNal;
        this.largestUnit = largestUnit;
    }

    void add(byte[] p, int from, int to) {
        if (from >= to || (p[from] & 0x80) != 0) {
            broken = true;
            return;
        }
        int type = p[from] & 0x1F;
        if (type != FU_A && fragment != null) {
            broken = true;
            fragment = null;
        }
        if (type >= 1 && type < STAP_A) {
            nal(p, from, to);
        } else if (type == STAP_A) {
            aggregate(p, from + 1, to);
        } else if (type == FU_A) {
            fragment(p, from, to);
        } else {
            broken = true;
        }
    }

    private void aggregate(byte[] p, int from, int to) {
        int at = from;
        while (at < to) {
            int length = at + 2 <= to ? ((p[at] & 0xFF) << 8) | (p[at + 1] & 0xFF) : 0;
            int end = at + 2 + length;
            int type = length > 0 && end <= to ? p[at + 2] & 0x9F : 0;
            if (type < 1 || type >= STAP_A) {
                broken = true;
                return;
            }
            nal(p, at + 2, end);
            at = end;
        }
    }

    private void fragment(byte[] p, int from, int to) {
        if (to - from < 3) {
            broken = true;
            return;
        }
        int edge = p[from + 1];
        boolean first = (edge & 0x80) != 0;
        boolean last = (edge & 0x40) != 0;
        int type = edge & 0x1F;
        if (first == (fragment != null) || (first && last) || type == 0 || type >= STAP_A) {
            broken = true;
            fragment = null;
            return;
        }
        ByteArrayOutputStream into = fragment;
        if (into == null) {
            into = new ByteArrayOutputStream();
            into.write((p[from] & 0x60) | type);
            fragment = into;
        }
        if (into.size() + to - from > largestNal || size + into.size() > largestUnit) {
            broken = true;
            fragment = null;
            return;
        }
        into.write(p, from + 2, to - from - 2);
        if (last) {
            fragment = null;
            take(into.toByteArray());
        }
    }

    private void nal(byte[] p, int from, int to) {
        byte[] nal = new byte[to - from];
        System.arraycopy(p, from, nal, 0, nal.length);
        take(nal);
    }

    private void take(byte[] nal) {
        size += nal.length + 4;
        if (size > largestUnit) {
            breakUp();
        }
        if (!broken) {
            nals.add(nal);
        }
    }

    /// Something of it is missing or senseless; its bytes are let go at once.
    void breakUp() {
        broken = true;
        nals.clear();
        fragment = null;
    }

    boolean isWhole() {
        return !broken && fragment == null;
    }

    boolean isEmpty() {
        return nals.isEmpty() && !broken && fragment == null;
    }

    boolean hasPicture() {
        return nals.stream().anyMatch(n -> (n[0] & 0x1F) >= 1 && (n[0] & 0x1F) <= 5);
    }

    boolean isKey() {
        return nals.stream().anyMatch(n -> (n[0] & 0x1F) == 5);
    }

    /// Whether nothing can be missing before the first NAL unit: it is a delimiter, a parameter set,
    /// supplemental information, or a slice that begins with the first macroblock.
    boolean startsPicture() {
        if (nals.isEmpty() || nals.getFirst().length < 2) {
            return false;
        }
        int type = nals.getFirst()[0] & 0x1F;
        return (type >= 6 && type <= 9) || (nals.getFirst()[1] & 0x80) != 0;
    }

    List<byte[]> nals() {
        return nals;
    }
}
