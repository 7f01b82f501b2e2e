package org.xunyao.ingest.rtp;

import org.xunyao.video.Codec;

/// RFC 7798 §4.4 without decoding order numbers, which the session description would announce.
final class H265Payload implements Payload {
    static final int AGGREGATION = 48;
    private static final int FRAGMENT = 49;

    @Override
    public void open(OpenUnit into, byte[] p, int from, int to) {
        int kind = to - from >= 2 && p[from] >= 0 ? Codec.H265.kind(p[from]) : Integer.MAX_VALUE;
        if (kind < AGGREGATION) {
            into.nal(p, from, to);
        } else if (kind == AGGREGATION) {
            Payload.aggregate(into, Codec.H265, p, from + 2, to);
        } else if (kind == FRAGMENT && to - from > 3) {
            fragment(into, p, from, to);
        } else {
            into.senseless();
        }
    }

    private static void fragment(OpenUnit into, byte[] p, int from, int to) {
        int edge = p[from + 2];
        byte first = (byte) ((p[from] & 0x81) | (edge & 0x3F) << 1);
        if (Payload.isSingle(Codec.H265, first)) {
            byte[] header = {first, p[from + 1]};
            into.piece(new OpenUnit.Piece((edge & 0x80) != 0, (edge & 0x40) != 0, header), p, from + 3, to);
        } else {
            into.senseless();
        }
    }
}
