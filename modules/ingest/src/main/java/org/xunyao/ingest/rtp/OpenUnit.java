package org.xunyao.ingest.rtp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.UnitGate;

/// The access unit that is being put together from RTP payloads. Whatever does not fit breaks it, and a
/// broken unit is never given out.
final class OpenUnit {
    private final UnitSizes limits;
    private final List<byte[]> nals = new ArrayList<>();
    private @Nullable ByteArrayOutputStream fragment;
    private int size;
    private boolean broken;

    OpenUnit(UnitSizes limits) {
        this.limits = limits;
    }

    /// A whole NAL unit has come.
    void nal(byte[] p, int from, int to) {
        if (fragment != null) {
            senseless();
        }
        byte[] nal = new byte[to - from];
        System.arraycopy(p, from, nal, 0, nal.length);
        take(nal);
    }

    /// Which piece of a NAL unit.
    ///
    /// @param header of the NAL unit, as it is put before the first piece
    @SuppressWarnings("ArrayRecordComponent") // read once, where it was made
    record Piece(boolean first, boolean last, byte[] header) {}

    /// A piece of a NAL unit has come.
    void piece(Piece piece, byte[] p, int from, int to) {
        if (from >= to || piece.first() == (fragment != null) || (piece.first() && piece.last())) {
            senseless();
            return;
        }
        ByteArrayOutputStream into = fragment;
        if (into == null) {
            into = new ByteArrayOutputStream();
            into.writeBytes(piece.header());
            fragment = into;
        }
        if (into.size() + to - from > limits.nal() || size + into.size() > limits.unit()) {
            senseless();
            return;
        }
        into.write(p, from, to - from);
        if (piece.last()) {
            fragment = null;
            take(into.toByteArray());
        }
    }

    private void take(byte[] nal) {
        size += nal.length + Integer.BYTES;
        if (size > limits.unit() || nals.size() >= UnitGate.MOST_NALS) {
            breakUp();
        }
        if (!broken) {
            nals.add(nal);
        }
    }

    /// Something in a packet makes no sense.
    void senseless() {
        broken = true;
        fragment = null;
    }

    /// Something of it is missing or too much; its bytes are let go at once.
    void breakUp() {
        senseless();
        nals.clear();
    }

    boolean isWhole() {
        return !broken && fragment == null;
    }

    boolean isEmpty() {
        return nals.isEmpty() && !broken && fragment == null;
    }

    List<byte[]> nals() {
        return nals;
    }
}
