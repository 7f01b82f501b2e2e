package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.BitSet;
import org.xunyao.video.cells.CellSketch;

/// By how much a shaking camera sees a whole zone elsewhere. What most of its cells agree on is the camera's doing;
/// a cell that found its own best place would find one for other goods, too. One thread.
final class Shake {
    private static final int MOST_CELLS = 60;
    private static final double SURE = 0.5;
    /// A still camera stays where it is unless another place is clearly better.
    private static final double CLEARLY = 1.01;

    private final CellLimits limits;
    private final Patch patch = new Patch();
    private double[] scores = new double[0];
    private int right;
    private int below;

    Shake(CellLimits limits) {
        this.limits = limits;
    }

    /// Measures it.
    ///
    /// @param seen cells of the baseline
    void take(CellSketch baseline, BitSet seen, CellPicture picture) {
        int reach = limits.shift();
        int wide = 2 * reach + 1;
        scores = scores.length == wide * wide ? scores : new double[wide * wide];
        Arrays.fill(scores, 0);
        int every = Math.max(1, seen.cardinality() / MOST_CELLS);
        int number = 0;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            if (number++ % every == 0) {
                patch.take(baseline, cell);
                if (patch.deviation() >= limits.flat()) {
                    vote(cell, picture, reach);
                }
            }
        }
        int best = scores.length / 2;
        for (int at = 0; at < scores.length; at++) {
            best = scores[at] > CLEARLY * scores[best] ? at : best;
        }
        right = best % wide - reach;
        below = best / wide - reach;
    }

    private void vote(int cell, CellPicture picture, int reach) {
        int at = 0;
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                double found =
                        patch.correlation(picture.luma(), CellPicture.across(cell, x), CellPicture.along(cell, y), 2);
                scores[at++] += Math.max(found - SURE, 0);
            }
        }
    }

    /// In pixels.
    int right() {
        return right;
    }

    /// In pixels.
    int below() {
        return below;
    }
}
