package org.xunyao.testkit.camera;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Cuts a picture into RTP payloads as RFC 6184 packetization mode 1 has it.
final class RtpPackets {
    private static final int LARGEST = 1_400;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private RtpPackets() {}

    /// Small neighbours travel together (STAP-A), large units in pieces (FU-A), the others alone.
    static List<byte[]> payloads(List<byte[]> nals) {
        List<byte[]> out = new ArrayList<>();
        List<byte[]> small = new ArrayList<>();
        int size = 1;
        for (byte[] nal : nals) {
            if (size + nal.length + 2 > LARGEST) {
                flush(small, out);
                size = 1;
            }
            if (nal.length > LARGEST) {
                fragments(nal, out);
            } else {
                small.add(nal);
                size += nal.length + 2;
            }
        }
        flush(small, out);
        return out;
    }

    private static void flush(List<byte[]> small, List<byte[]> out) {
        if (small.size() == 1) {
            out.add(small.getFirst());
        } else if (small.size() > 1) {
            ByteArrayOutputStream together = new ByteArrayOutputStream();
            int importance = small.stream().mapToInt(n -> n[0] & 0x60).max().orElse(0);
            together.write(importance | STAP_A);
            for (byte[] nal : small) {
                together.write(nal.length >> 8);
                together.write(nal.length);
                together.writeBytes(nal);
            }
            out.add(together.toByteArray());
        }
        small.clear();
    }

    private static void fragments(byte[] nal, List<byte[]> out) {
        int at = 1;
        while (at < nal.length) {
            int take = Math.min(LARGEST - 2, nal.length - at);
            byte[] piece = new byte[take + 2];
            piece[0] = (byte) ((nal[0] & 0xE0) | FU_A);
            int edge = (at == 1 ? 0x80 : 0) | (at + take == nal.length ? 0x40 : 0);
            piece[1] = (byte) (edge | (nal[0] & 0x1F));
            System.arraycopy(nal, at, piece, 2, take);
            out.add(piece);
            at += take;
        }
    }
}
