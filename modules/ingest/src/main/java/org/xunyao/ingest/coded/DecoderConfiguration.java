package org.xunyao.ingest.coded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.Codec;

/// What a decoder must know before the first picture, as files hold it (ISO/IEC 14496-15 §5.3.3 avcC, §8.3.3
/// hvcC).
///
/// @param lengthBytes of the length before each NAL unit, 1..4
/// @param sets parameter sets
public record DecoderConfiguration(int lengthBytes, List<byte[]> sets) {
    private static final int MOST_SETS = 32;
    private static final int FIRST_H264 = 5;
    private static final int FIRST_H265 = 22;

    /// Reads one.
    ///
    /// @param from where it begins in `b`
    /// @return empty if it is none or cut short
    public static Optional<DecoderConfiguration> read(Codec codec, byte[] b, int from) {
        return switch (codec) {
            case H264 -> avc(b, from);
            case H265 -> hevc(b, from);
        };
    }

    private static Optional<DecoderConfiguration> avc(byte[] b, int from) {
        if (b.length - from < FIRST_H264 + 2 || b[from] != 1) {
            return Optional.empty();
        }
        List<byte[]> sets = new ArrayList<>();
        int at = take(b, from + FIRST_H264 + 1, b[from + FIRST_H264] & 0x1F, sets);
        if (at >= 0 && at < b.length) {
            at = take(b, at + 1, b[at] & 0xFF, sets);
        }
        return made(b[from + 4], at, sets);
    }

    private static Optional<DecoderConfiguration> hevc(byte[] b, int from) {
        if (b.length - from < FIRST_H265 + 1) {
            return Optional.empty();
        }
        List<byte[]> sets = new ArrayList<>();
        int arrays = b[from + FIRST_H265] & 0xFF;
        int at = from + FIRST_H265 + 1;
        for (int i = 0; i < arrays && at >= 0; i++) {
            at = at + 3 <= b.length ? take(b, at + 3, half(b, at + 1), sets) : -1;
        }
        return made(b[from + FIRST_H265 - 1], at, sets);
    }

    private static Optional<DecoderConfiguration> made(byte lengths, int at, List<byte[]> sets) {
        int lengthBytes = (lengths & 3) + 1;
        return at < 0 || lengthBytes == 3
                ? Optional.empty()
                : Optional.of(new DecoderConfiguration(lengthBytes, List.copyOf(sets)));
    }

    /// @return the place behind them, or -1
    private static int take(byte[] b, int from, int count, List<byte[]> sets) {
        int at = from;
        for (int i = 0; i < count; i++) {
            int length = at + 2 <= b.length ? half(b, at) : 0;
            if (length == 0 || at + 2 + length > b.length || sets.size() >= MOST_SETS) {
                return -1;
            }
            sets.add(Arrays.copyOfRange(b, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return at;
    }

    private static int half(byte[] b, int at) {
        return (b[at] & 0xFF) << Byte.SIZE | (b[at + 1] & 0xFF);
    }
}
