package org.xunyao.ingest.h264;

import java.util.Optional;
import java.util.Set;
import org.xunyao.video.PictureSize;

/// The part of a sequence parameter set (ITU-T H.264 §7.3.2.1.1) that says how large the picture is.
public final class SequenceParameterSet {
    private static final Set<Integer> HIGH_PROFILES =
            Set.of(100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135);
    private static final int MACROBLOCK = 16;
    private static final int MOST_MACROBLOCKS = 512;
    private static final int MOST_CYCLE = 255;

    private SequenceParameterSet() {}

    /// Width and height after cropping.
    ///
    /// @param nal the NAL unit with its header byte, without start code
    /// @return empty if it is no parameter set, is cut short, or states a size that no camera has
    public static Optional<PictureSize> size(byte[] nal) {
        if (nal.length < 5 || (nal[0] & 0x9F) != 7) {
            return Optional.empty();
        }
        BitReader in = new BitReader(nal, 1);
        int profile = in.bits(8);
        in.bits(16);
        in.unsigned();
        int chroma = HIGH_PROFILES.contains(profile) ? highProfile(in) : 1;
        in.unsigned();
        pictureOrder(in);
        in.unsigned();
        in.bit();
        int across = in.unsigned() + 1;
        int down = in.unsigned() + 1;
        int fields = 2 - in.bit();
        if (fields == 2) {
            in.bit();
        }
        in.bit();
        return cropped(in, across, down * fields, chroma, fields);
    }

    private static Optional<PictureSize> cropped(BitReader in, int across, int down, int chroma, int fields) {
        long left = 0;
        long right = 0;
        long top = 0;
        long bottom = 0;
        if (in.bit() == 1) {
            left = in.unsigned();
            right = in.unsigned();
            top = in.unsigned();
            bottom = in.unsigned();
        }
        if (in.exhausted() || across < 1 || down < 1 || across > MOST_MACROBLOCKS || down > MOST_MACROBLOCKS) {
            return Optional.empty();
        }
        int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        int unitY = (chroma == 1 ? 2 : 1) * fields;
        long width = (long) across * MACROBLOCK - unitX * (left + right);
        long height = (long) down * MACROBLOCK - unitY * (top + bottom);
        if (width < MACROBLOCK || height < MACROBLOCK) {
            return Optional.empty();
        }
        return Optional.of(new PictureSize((int) width, (int) height));
    }

    private static int highProfile(BitReader in) {
        int chroma = in.unsigned();
        if (chroma == 3) {
            in.bit();
        }
        in.unsigned();
        in.unsigned();
        in.bit();
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

    private static void pictureOrder(BitReader in) {
        int type = in.unsigned();
        if (type == 0) {
            in.unsigned();
        } else if (type == 1) {
            in.bit();
            in.signed();
            in.signed();
            int cycle = Math.min(in.unsigned(), MOST_CYCLE);
            for (int i = 0; i < cycle && !in.exhausted(); i++) {
                in.signed();
            }
        }
    }
}
