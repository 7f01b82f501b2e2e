package org.xunyao.ingest.rtp;

import org.xunyao.video.Codec;

/// How NAL units lie in RTP payloads.
interface Payload {
    /// Takes one payload apart; what makes no sense breaks the unit.
    void open(OpenUnit into, byte[] p, int from, int to);

    /// That of a coding.
    static Payload of(Codec codec) {
        return switch (codec) {
            case H264 -> new H264Payload();
            case H265 -> new H265Payload();
        };
    }

    /// NAL units one behind the other, each behind its length in two bytes.
    static void aggregate(OpenUnit into, Codec codec, byte[] p, int from, int to) {
        int at = from;
        while (at < to) {
            int length = at + 2 <= to ? ((p[at] & 0xFF) << 8) | (p[at + 1] & 0xFF) : 0;
            int end = at + 2 + length;
            if (length < codec.headerBytes() || end > to || !isSingle(codec, p[at + 2])) {
                into.senseless();
                return;
            }
            into.nal(p, at + 2, end);
            at = end;
        }
    }

    /// Whether a NAL unit that begins so may stand alone.
    static boolean isSingle(Codec codec, byte first) {
        int kind = codec.kind(first);
        boolean known = codec == Codec.H264 ? kind >= 1 && kind < H264Payload.STAP_A : kind < H265Payload.AGGREGATION;
        return known && first >= 0;
    }
}
