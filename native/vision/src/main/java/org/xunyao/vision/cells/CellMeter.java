package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.BitSet;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;

/// Compares the cells of a zone with their baseline so that light, noise and a shaking camera are no change
/// (design/vision.md §6). A cell with structure is compared by the correlation of its luma, wherever within a
/// shake it fits best; one without by whether structure or another colour came. What the whole zone shares is
/// light's doing. One thread.
public final class CellMeter {
    /// Mean chroma that is no colour at all.
    private static final int NONE = 128;
    /// Share of a cell that is black or burnt out from which on its structure tells nothing.
    private static final double CLIPPED = 0.2;
    private static final double TWICE = 2;

    private final CellLimits limits;
    private final Patch patch = new Patch();
    private final Displaced displaced;
    private final double[] gains = new double[CellGrid.CELLS];
    private final double[] steps = new double[CellGrid.CELLS];

    /// @param limits which rule fires from which measure on
    public CellMeter(CellLimits limits) {
        this.limits = limits;
        this.displaced = new Displaced(limits);
    }

    /// Compares a picture with a baseline. A cell that the baseline does not show is unknown.
    ///
    /// @param cells of the zone
    /// @param hidden cells before which somebody stands or where something moves
    public CellVerdict compare(CellSketch baseline, CellSet cells, CellPicture picture, CellSet hidden) {
        BitSet unknown = hidden.bits();
        unknown.and(cells.bits());
        BitSet blank = cells.bits();
        blank.andNot(baseline.cells().bits());
        unknown.or(blank);
        BitSet seen = cells.bits();
        seen.andNot(unknown);
        Light light = light(baseline, seen, picture);
        BitSet changed = new BitSet(CellGrid.CELLS);
        int structured = 0;
        int other = 0;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            structured += patch.deviation() >= limits.flat() ? 1 : 0;
            switch (judge(cell, picture, light)) {
                case CHANGED -> {
                    changed.set(cell);
                    other += patch.deviation() >= limits.flat() ? 1 : 0;
                }
                case UNKNOWN -> unknown.set(cell);
                case SAME -> {}
            }
        }
        var found = new CellSet(changed);
        boolean much = other > limits.displaced() * structured;
        return much && displaced.moved(baseline, found, picture)
                ? CellVerdict.unknown(cells)
                : new CellVerdict(cells, found, new CellSet(unknown));
    }

    private enum Judgement {
        SAME,
        CHANGED,
        UNKNOWN
    }

    /// What all cells of the zone share.
    ///
    /// @param gain of the mean luma
    /// @param u step of the first chroma
    /// @param v step of the second
    /// @param coloured whether the picture has any colour there, as it has not by night
    private record Light(double gain, double u, double v, boolean coloured) {}

    private Light light(CellSketch baseline, BitSet seen, CellPicture picture) {
        int count = 0;
        boolean coloured = false;
        double[] second = new double[seen.cardinality()];
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            double _ = patch.correlation(picture.luma(), CellPicture.left(cell), CellPicture.top(cell), 1);
            gains[count] = patch.otherMean() / Math.max(patch.mean(), 1);
            steps[count] = picture.u(cell) - patch.u();
            second[count] = picture.v(cell) - patch.v();
            coloured |= Math.hypot(picture.u(cell) - NONE, picture.v(cell) - NONE) > limits.chroma() / TWICE;
            count++;
        }
        return new Light(median(gains, count, 1), median(steps, count, 0), median(second, count, 0), coloured);
    }

    private static double median(double[] of, int count, double none) {
        if (count == 0) {
            return none;
        }
        Arrays.sort(of, 0, count);
        return of[count / 2];
    }

    private Judgement judge(int cell, CellPicture picture, Light light) {
        int left = CellPicture.left(cell);
        int top = CellPicture.top(cell);
        double there = patch.correlation(picture.luma(), left, top, 1);
        double mean = patch.otherMean();
        double deviation = patch.otherDeviation();
        if (there >= limits.sure() && patch.deviation() >= limits.flat()) {
            return Judgement.SAME;
        }
        boolean colour = light.coloured()
                && Math.hypot(picture.u(cell) - patch.u() - light.u(), picture.v(cell) - patch.v() - light.v())
                        > limits.chroma();
        boolean bare = patch.deviation() < limits.flat() && deviation < limits.flat();
        if (bare && !colour && Math.abs(mean - patch.mean() * light.gain()) <= limits.luma()) {
            return Judgement.SAME;
        }
        if (!colour && Patch.clipped(picture.luma(), left, top) > CLIPPED) {
            // Black or burnt out: whatever stands there does not show.
            return Judgement.UNKNOWN;
        }
        if (patch.deviation() >= limits.flat()) {
            Best best = best(left, top, picture);
            boolean other = best.correlation() < limits.least()
                    && !patch.quarters(picture.luma(), best.left(), best.top(), limits.least(), limits.flat() / TWICE);
            return other || (colour && best.correlation() < limits.sure()) ? Judgement.CHANGED : Judgement.SAME;
        }
        if (colour || deviation >= TWICE * limits.flat()) {
            return Judgement.CHANGED;
        }
        return bare ? Judgement.UNKNOWN : Judgement.SAME;
    }

    /// Where the cell fits best.
    private record Best(int left, int top, double correlation) {}

    private Best best(int left, int top, CellPicture picture) {
        Best best = new Best(left, top, -1);
        for (int y = Math.max(top - limits.shift(), 0); y <= Math.min(top + limits.shift(), LOWEST); y++) {
            for (int x = Math.max(left - limits.shift(), 0); x <= Math.min(left + limits.shift(), RIGHTMOST); x++) {
                double found = patch.correlation(picture.luma(), x, y, 1);
                if (found > best.correlation()) {
                    best = new Best(x, y, found);
                }
            }
        }
        return best;
    }

    /// Furthest right at which a cell may begin.
    static final int RIGHTMOST = CellPicture.WIDTH - CellGrid.WIDTH;
    /// Lowest row at which a cell may begin.
    static final int LOWEST = CellPicture.HEIGHT - CellGrid.HEIGHT;
}
