package org.xunyao.ingest.coded;

import java.util.List;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.BitReader;

/// Pictures of H.264 that are no IDR, but of which the coder says that decoding can begin with them and
/// everything shown from there on is right: recovery points (ITU-T H.264 §D.2.8).
final class RecoveryPoint {
    private static final int INFORMATION = 6;
    private static final int RECOVERY_POINT = 6;
    private static final int INTRA = 2;
    private static final int SLICE_KINDS = 5;
    private static final int MORE = 0xFF;

    private RecoveryPoint() {}

    /// Whether these are one: I slices only, and no picture to wait for. Where the picture only builds up
    /// over several units, the first of them are smeared.
    static boolean isIn(List<byte[]> nals) {
        return nals.stream().anyMatch(RecoveryPoint::announces)
                && nals.stream()
                        .filter(nal -> Codec.H264.isSlice(Codec.H264.kind(nal)))
                        .allMatch(RecoveryPoint::isIntra);
    }

    private static boolean announces(byte[] nal) {
        if (Codec.H264.kind(nal) != INFORMATION) {
            return false;
        }
        var reader = new BitReader(nal, 1);
        while (!reader.exhausted()) {
            int type = number(reader);
            int size = number(reader);
            if (type == RECOVERY_POINT) {
                return reader.unsigned() == 0 && !reader.exhausted();
            }
            reader.skip(size * Byte.SIZE);
        }
        return false;
    }

    private static int number(BitReader reader) {
        int sum = 0;
        int next = reader.bits(Byte.SIZE);
        while (next == MORE && !reader.exhausted()) {
            sum += MORE;
            next = reader.bits(Byte.SIZE);
        }
        return sum + next;
    }

    private static boolean isIntra(byte[] nal) {
        var reader = new BitReader(nal, 1);
        var _ = reader.unsigned();
        return reader.unsigned() % SLICE_KINDS == INTRA && !reader.exhausted();
    }
}
