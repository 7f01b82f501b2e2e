package org.xunyao.ingest.rtp;

import org.xunyao.video.Codec;

/// RFC 6184 §5, packetization modes 0 and 1.
final class H264Payload implements Payload {
    static final int STAP_A = 24;
    private static final int FU_A = 28;

    @Override
    public void open(OpenUnit into, byte[] p, int from, int to) {
        int kind = p[from] & 0x9F;
        if (Payload.isSingle(Codec.H264, p[from])) {
            into.nal(p, from, to);
        } else if (kind == STAP_A) {
            Payload.aggregate(into, Codec.H264, p, from + 1, to);
        } else if (kind == FU_A && to - from > 2) {
            fragment(into, p, from, to);
        } else {
            into.senseless();
        }
    }

    private static void fragment(OpenUnit into, byte[] p, int from, int to) {
        int edge = p[from + 1];
        byte header = (byte) ((p[from] & 0x60) | (edge & 0x1F));
        if (Payload.isSingle(Codec.H264, header)) {
            var piece = new OpenUnit.Piece((edge & 0x80) != 0, (edge & 0x40) != 0, new byte[] {header});
            into.piece(piece, p, from + 2, to);
        } else {
            into.senseless();
        }
    }
}
