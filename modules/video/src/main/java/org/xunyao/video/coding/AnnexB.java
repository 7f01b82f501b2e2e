package org.xunyao.video.coding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Access units as a row of NAL units behind start codes (ITU-T H.264 and H.265, Annex B).
public final class AnnexB {
    private AnnexB() {}

    /// The NAL units without start codes and without zeros at their ends; empty ones are left out.
    public static List<byte[]> split(byte[] unit) {
        return split(unit, Integer.MAX_VALUE);
    }

    /// The first of them.
    ///
    /// @param most 0 or more
    public static List<byte[]> split(byte[] unit, int most) {
        List<byte[]> nals = new ArrayList<>();
        int from = afterCode(unit, 0);
        while (from < unit.length && nals.size() < most) {
            int next = afterCode(unit, from);
            int end = next <= unit.length ? next - 3 : unit.length;
            while (end > from && unit[end - 1] == 0) {
                end--;
            }
            if (end > from) {
                nals.add(Arrays.copyOfRange(unit, from, end));
            }
            from = next;
        }
        return nals;
    }

    /// Each behind a start code of four bytes.
    public static byte[] join(List<byte[]> nals) {
        int size = 0;
        for (byte[] nal : nals) {
            size += nal.length + Integer.BYTES;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        nals.forEach(nal -> out.putInt(1).put(nal));
        return out.array();
    }

    /// The place behind the next start code, over the length if there is none.
    private static int afterCode(byte[] unit, int from) {
        for (int i = from; i + 3 <= unit.length; i++) {
            if (unit[i] == 0 && unit[i + 1] == 0 && unit[i + 2] == 1) {
                return i + 3;
            }
        }
        return unit.length + 1;
    }
}
