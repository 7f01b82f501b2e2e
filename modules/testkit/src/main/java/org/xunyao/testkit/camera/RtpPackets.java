package org.xunyao.testkit.camera;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.Codec;

/// Cuts a picture into RTP payloads as RFC 6184 packetization mode 1 and RFC 7798 have it.
final class RtpPackets {
    private static final int LARGEST = 1_400;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int AGGREGATION = 48;
    private static final int FRAGMENT = 49;

    private RtpPackets() {}

    /// Small neighbours travel together, large units in pieces, the others alone.
    static List<byte[]> payloads(Codec codec, List<byte[]> nals) {
        List<byte[]> out = new ArrayList<>();
        List<byte[]> small = new ArrayList<>();
        int size = codec.headerBytes();
        for (byte[] nal : nals) {
            if (size + nal.length + 2 > LARGEST) {
                flush(codec, small, out);
                size = codec.headerBytes();
            }
            if (nal.length > LARGEST) {
                fragments(codec, nal, out);
            } else {
                small.add(nal);
                size += nal.length + 2;
            }
        }
        flush(codec, small, out);
        return out;
    }

    private static void flush(Codec codec, List<byte[]> small, List<byte[]> out) {
        if (small.size() == 1) {
            out.add(small.getFirst());
        } else if (small.size() > 1) {
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            if (codec == Codec.H264) {
                together.write(small.stream().mapToInt(n -> n[0] & 0x60).max().orElse(0) | STAP_A);
            } else {
                together.write(AGGREGATION << 1);
                together.write(1);
            }
            for (byte[] nal : small) {
                together.write(nal.length >> 8);
                together.write(nal.length);
                together.writeBytes(nal);
            }
            out.add(together.toByteArray());
        }
        small.clear();
    }

    private static void fragments(Codec codec, byte[] nal, List<byte[]> out) {
        int header = codec.headerBytes();
        int at = header;
        while (at < nal.length) {
            int take = Math.min(LARGEST - header - 1, nal.length - at);
            byte[] piece = new byte[take + header + 1];
            int edge = (at == header ? 0x80 : 0) | (at + take == nal.length ? 0x40 : 0) | codec.kind(nal);
            if (codec == Codec.H264) {
                piece[0] = (byte) ((nal[0] & 0xE0) | FU_A);
            } else {
                piece[0] = (byte) ((nal[0] & 0x81) | FRAGMENT << 1);
                piece[1] = nal[1];
            }
            piece[header] = (byte) edge;
            System.arraycopy(nal, at, piece, header + 1, take);
            out.add(piece);
            at += take;
        }
    }
}
