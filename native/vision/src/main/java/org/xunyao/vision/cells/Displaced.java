package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.Comparator;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;

/// Whether what a zone shows lies elsewhere in the picture: then the camera was moved, and no cell was changed.
/// Cells that differ are looked for in their neighbourhood; if half of them lie in the same direction, all do.
final class Displaced {
    private static final int FAR = 24;
    private static final int WIDE = 2 * FAR + 1;
    private static final int MOST_CELLS = 24;
    private static final double FOUND = 0.8;
    private static final int NEAR = 1;

    private final CellLimits limits;
    private final Patch patch = new Patch();
    private final int[] votes = new int[WIDE * WIDE];

    Displaced(CellLimits limits) {
        this.limits = limits;
    }

    /// @param differs cells with structure that look otherwise
    boolean moved(CellSketch baseline, CellSet differs, CellPicture picture) {
        Arrays.fill(votes, 0);
        int[] clearest = clearest(baseline, differs);
        for (int cell : clearest) {
            patch.take(baseline, cell);
            vote(cell, picture);
        }
        return clearest.length > 1 && 2 * most() > clearest.length;
    }

    /// Those with most structure: they are found again where they are, and nowhere else.
    private int[] clearest(CellSketch baseline, CellSet differs) {
        double[] deviations = new double[CellGrid.CELLS];
        for (int cell : differs.numbers()) {
            patch.take(baseline, cell);
            deviations[cell] = patch.deviation();
        }
        return Arrays.stream(differs.numbers())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer cell) -> -deviations[cell]))
                .limit(MOST_CELLS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void vote(int cell, CellPicture picture) {
        double best = FOUND;
        int where = -1;
        int left = CellPicture.left(cell);
        int top = CellPicture.top(cell);
        for (int y = Math.max(top - FAR, 0); y <= Math.min(top + FAR, CellMeter.LOWEST); y++) {
            for (int x = Math.max(left - FAR, 0); x <= Math.min(left + FAR, CellMeter.RIGHTMOST); x++) {
                double found = patch.correlation(picture.luma(), x, y, 2);
                if (found > best) {
                    best = found;
                    where = (y - top + FAR) * WIDE + x - left + FAR;
                }
            }
        }
        if (where >= 0) {
            votes[where]++;
        }
    }

    /// Votes for the direction that most agree on, give or take a pixel, but for a shake.
    private int most() {
        int most = 0;
        for (int y = NEAR; y < WIDE - NEAR; y++) {
            for (int x = NEAR; x < WIDE - NEAR; x++) {
                boolean shake = Math.abs(x - FAR) <= limits.shift() && Math.abs(y - FAR) <= limits.shift();
                if (!shake) {
                    most = Math.max(most, around(x, y));
                }
            }
        }
        return most;
    }

    private int around(int x, int y) {
        int sum = 0;
        for (int row = y - NEAR; row <= y + NEAR; row++) {
            for (int column = x - NEAR; column <= x + NEAR; column++) {
                sum += votes[row * WIDE + column];
            }
        }
        return sum;
    }
}
