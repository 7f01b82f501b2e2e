package org.xunyao.video.coding;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a sequence parameter set of H.264 (ITU-T H.264 §7.3.2.1.1 and Annex E).
public final class H264Sequence {
    private static final Set<Integer> HIGH_PROFILES =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int BASELINE = 66;
    private static final int MACROBLOCK = 16;
    private static final int MOST_MACROBLOCKS = 512;
    private static final int MOST_CYCLE = 255;
    private static final int OWN_ASPECT = 255;
    private static final int MOST_BUFFERS = 32;

    private H264Sequence() {}

    /// What it says.
    ///
    /// @param nal the NAL unit with its header byte, without start code
    /// @return empty if it is no parameter set, is cut short, or states a size that no camera has
    public static Optional<SequenceParameters> read(byte[] nal) {
        if (nal.length < 5 || (nal[0] & 0x9F) != 7) {
            return Optional.empty();
        }
        BitReader in = new BitReader(nal, 1);
        int profile = in.bits(8);
        in.skip(16);
        in.unsigned();
        int chroma = HIGH_PROFILES.contains(profile) ? highProfile(in) : 1;
        in.unsigned();
        int order = pictureOrder(in);
        in.unsigned();
        in.skip(1);
        int across = in.unsigned() + 1;
        int down = in.unsigned() + 1;
        int fields = 2 - in.bit();
        in.skip(fields == 2 ? 2 : 1);
        boolean inOrder = profile == BASELINE || order == 2;
        return cropped(in, new Macroblocks(across, down * fields, chroma, fields), inOrder);
    }

    /// The picture before cropping.
    private record Macroblocks(int across, int down, int chroma, int fields) {
        boolean plausible() {
            return across >= 1 && down >= 1 && across <= MOST_MACROBLOCKS && down <= MOST_MACROBLOCKS;
        }
    }

    private static Optional<SequenceParameters> cropped(BitReader in, Macroblocks whole, boolean inOrder) {
        long sideways = 0;
        long upright = 0;
        if (in.bit() == 1) {
            sideways = (long) in.unsigned() + in.unsigned();
            upright = (long) in.unsigned() + in.unsigned();
        }
        if (in.exhausted() || !whole.plausible()) {
            return Optional.empty();
        }
        int unitX = whole.chroma() == 1 || whole.chroma() == 2 ? 2 : 1;
        int unitY = (whole.chroma() == 1 ? 2 : 1) * whole.fields();
        long width = (long) whole.across() * MACROBLOCK - unitX * sideways;
        long height = (long) whole.down() * MACROBLOCK - unitY * upright;
        if (width < SequenceParameters.SMALLEST || height < SequenceParameters.SMALLEST) {
            return Optional.empty();
        }
        OptionalInt reordered = inOrder ? OptionalInt.of(0) : usability(in);
        return Optional.of(new SequenceParameters((int) width, (int) height, reordered));
    }

    private static int highProfile(BitReader in) {
        int chroma = in.unsigned();
        in.skip(chroma == 3 ? 1 : 0);
        in.unsigned();
        in.unsigned();
        in.skip(1);
        if (in.bit() == 1) {
            int lists = chroma == 3 ? 12 : 8;
            for (int i = 0; i < lists; i++) {
                if (in.bit() == 1) {
                    scalingList(in, i < 6 ? 16 : 64);
                }
            }
        }
        return chroma;
    }

    private static void scalingList(BitReader in, int size) {
        int last = 8;
        int next = 8;
        for (int i = 0; i < size && !in.exhausted(); i++) {
            if (next != 0) {
                next = (last + in.signed() + 256) & 0xFF;
            }
            last = next == 0 ? last : next;
        }
    }

    private static int pictureOrder(BitReader in) {
        int type = in.unsigned();
        if (type == 0) {
            in.unsigned();
        } else if (type == 1) {
            in.skip(1);
            in.signed();
            in.signed();
            int cycle = Math.min(in.unsigned(), MOST_CYCLE);
            for (int i = 0; i < cycle && !in.exhausted(); i++) {
                in.signed();
            }
        }
        return type;
    }

    /// Video usability information (Annex E.1.1) up to the depth of reordering.
    private static OptionalInt usability(BitReader in) {
        if (in.bit() == 0) {
            return OptionalInt.empty();
        }
        if (in.bit() == 1 && in.bits(8) == OWN_ASPECT) {
            in.skip(32);
        }
        in.skip(in.bit());
        if (in.bit() == 1) {
            in.skip(4);
            in.skip(24 * in.bit());
        }
        if (in.bit() == 1) {
            in.unsigned();
            in.unsigned();
        }
        in.skip(65 * in.bit());
        boolean first = buffering(in);
        boolean second = buffering(in);
        in.skip(first || second ? 2 : 1);
        if (in.bit() == 0) {
            return OptionalInt.empty();
        }
        in.skip(1);
        for (int i = 0; i < 4; i++) {
            in.unsigned();
        }
        int reordered = in.unsigned();
        boolean sound = !in.exhausted() && reordered <= SequenceParameters.DEEPEST;
        return sound ? OptionalInt.of(reordered) : OptionalInt.empty();
    }

    /// Parameters of the hypothetical reference decoder (Annex E.1.2).
    private static boolean buffering(BitReader in) {
        if (in.bit() == 0) {
            return false;
        }
        int count = Math.min(in.unsigned(), MOST_BUFFERS) + 1;
        in.skip(8);
        for (int i = 0; i < count && !in.exhausted(); i++) {
            in.unsigned();
            in.unsigned();
            in.skip(1);
        }
        in.skip(20);
        return true;
    }
}
