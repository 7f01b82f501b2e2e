package org.xunyao.video.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds parameter sets among the NAL units of a coded picture (ITU-T H.264 Annex B).
final class ParameterSets {
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    private ParameterSets() {}

    static List<byte[]> in(byte[] unit) {
        List<byte[]> sets = new ArrayList<>();
        int from = afterCode(unit, 0);
        while (from < unit.length) {
            int next = afterCode(unit, from);
            int end = next <= unit.length ? next - 3 : unit.length;
            while (end > from && unit[end - 1] == 0) {
                end--;
            }
            int type = unit[from] & 0x1F;
            if (end > from && (type == SEQUENCE || type == PICTURE)) {
                sets.add(Arrays.copyOfRange(unit, from, end));
            }
            from = next;
        }
        return sets;
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
