package org.xunyao.ingest.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.ingest.fuzz.CheckedUnits;
import org.xunyao.ingest.fuzz.Still;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.video.Codec;

/// Packets out of a fuzzer's bytes: two bytes of length, one that says what kind it is, then its own.
final class RtpInput {
    private static final UnitSizes SIZES = new UnitSizes(2_000, 8_000);
    private static final int PAYLOAD_TYPE = 96;
    private static final int MARKER = 1;
    private static final int NEW_TIME = 2;
    private static final int LOST = 4;
    private static final int REPORT = 8;
    private static final int AS_IT_IS = 16;
    private static final int HEADER = 12;
    private static final int MOST = 2_000;

    private RtpInput() {}

    /// @param kind bits above
    record Piece(int kind, byte[] bytes) {}

    static List<Piece> pieces(byte[] input) {
        List<Piece> pieces = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(input);
        while (in.remaining() > 3 && pieces.size() < MOST) {
            byte[] bytes = new byte[Math.min(in.getShort() & 0xFFFF, in.remaining() - 1)];
            int kind = in.get();
            in.get(bytes);
            pieces.add(new Piece(kind, bytes));
        }
        return pieces;
    }

    /// Gives all of them to a depacketizer.
    static void play(Codec codec, byte[] input) {
        var track = new VideoTrack(PAYLOAD_TYPE, codec, List.of());
        var depacketizer = new RtpDepacketizer(CheckedUnits.CAMERA, track, SIZES, new CheckedUnits());
        var clock = new Still();
        int sequence = 65_000;
        int time = 0;
        for (Piece piece : pieces(input)) {
            clock.nanoTime();
            if ((piece.kind() & REPORT) != 0) {
                SenderReport.in(piece.bytes()).ifPresent(report -> depacketizer.report(report, clock.now()));
                continue;
            }
            sequence += (piece.kind() & LOST) != 0 ? 2 : 1;
            time += (piece.kind() & NEW_TIME) != 0 ? 3_600 : 0;
            byte[] packet = (piece.kind() & AS_IT_IS) != 0 ? piece.bytes() : packet(piece, sequence, time);
            depacketizer.packet(packet, clock.now());
        }
    }

    private static byte[] packet(Piece piece, int sequence, int time) {
        return ByteBuffer.allocate(HEADER + piece.bytes().length)
                .put((byte) 0x80)
                .put((byte) (PAYLOAD_TYPE | ((piece.kind() & MARKER) != 0 ? 0x80 : 0)))
                .putShort((short) sequence)
                .putInt(time)
                .putInt(7)
                .put(piece.bytes())
                .array();
    }
}
