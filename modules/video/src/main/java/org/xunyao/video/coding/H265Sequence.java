package org.xunyao.video.coding;

import java.util.Optional;
import java.util.OptionalInt;

/// Reads a sequence parameter set of H.265 (ITU-T H.265 §7.3.2.2).
public final class H265Sequence {
    private static final int TYPE = 33;
    private static final int HEADER = 2;
    private static final int SHORTEST = 16;
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;
    private static final int MOST_LAYERS = 7;

    private H265Sequence() {}

    /// What it says.
    ///
    /// @param nal the NAL unit with its two header bytes, without start code
    /// @return empty if it is no parameter set, is cut short, or states a size that no camera has
    public static Optional<SequenceParameters> read(byte[] nal) {
        if (nal.length < SHORTEST || (nal[0] & 0x80) != 0 || (nal[0] >> 1 & 0x3F) != TYPE) {
            return Optional.empty();
        }
        BitReader in = new BitReader(nal, HEADER);
        in.skip(4);
        int layers = in.bits(3);
        if (layers >= MOST_LAYERS) {
            return Optional.empty();
        }
        in.skip(1);
        profile(in, layers);
        in.unsigned();
        int chroma = in.unsigned();
        in.skip(chroma == 3 ? 1 : 0);
        long width = in.unsigned();
        long height = in.unsigned();
        if (in.bit() == 1) {
            int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
            int unitY = chroma == 1 ? 2 : 1;
            width -= unitX * ((long) in.unsigned() + in.unsigned());
            height -= unitY * ((long) in.unsigned() + in.unsigned());
        }
        if (in.exhausted() || !plausible(width) || !plausible(height)) {
            return Optional.empty();
        }
        return Optional.of(new SequenceParameters((int) width, (int) height, reordered(in, layers)));
    }

    private static boolean plausible(long pixels) {
        return pixels >= SequenceParameters.SMALLEST && pixels <= SequenceParameters.LARGEST;
    }

    private static void profile(BitReader in, int layers) {
        in.skip(PROFILE_BITS + LEVEL_BITS);
        boolean[] profiles = new boolean[layers];
        boolean[] levels = new boolean[layers];
        for (int i = 0; i < layers; i++) {
            profiles[i] = in.bit() == 1;
            levels[i] = in.bit() == 1;
        }
        in.skip(layers == 0 ? 0 : 2 * (8 - layers));
        for (int i = 0; i < layers; i++) {
            in.skip((profiles[i] ? PROFILE_BITS : 0) + (levels[i] ? LEVEL_BITS : 0));
        }
    }

    /// That of the highest layer, which is what is decoded.
    private static OptionalInt reordered(BitReader in, int layers) {
        in.unsigned();
        in.unsigned();
        in.unsigned();
        int stated = in.bit() == 1 ? layers + 1 : 1;
        int reordered = 0;
        for (int i = 0; i < stated; i++) {
            in.unsigned();
            reordered = in.unsigned();
            in.unsigned();
        }
        boolean sound = !in.exhausted() && reordered <= SequenceParameters.DEEPEST;
        return sound ? OptionalInt.of(reordered) : OptionalInt.empty();
    }
}
