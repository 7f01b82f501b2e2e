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
    /// Luma of black (ITU-R BT.601).
    private static final int BLACK = 16;
    /// Share of a cell that is black or burnt out from which on its structure tells nothing.
    private static final double CLIPPED = 0.2;
    private static final double TWICE = 2;
    private static final double WEAK = 3;
    /// Logarithm of a gain of one seventh more or less.
    private static final double MUCH = 0.14;

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
        BitSet differs = new BitSet(CellGrid.CELLS);
        int structured = 0;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            Judgement judgement = judge(cell, picture, light);
            boolean structure = patch.deviation() >= limits.flat();
            structured += structure ? 1 : 0;
            differs.set(cell, structure && judgement != Judgement.SAME);
            changed.set(cell, judgement == Judgement.CHANGED);
            unknown.set(cell, judgement == Judgement.UNKNOWN);
        }
        boolean much = differs.cardinality() > limits.displaced() * structured;
        return much && displaced.moved(baseline, new CellSet(differs), picture)
                ? CellVerdict.unknown(cells)
                : new CellVerdict(cells, new CellSet(changed), new CellSet(unknown));
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
    private record Light(double gain, double u, double v, boolean coloured) {
        /// Whether it is so much brighter or darker that places may be burnt out or black.
        boolean clips() {
            return Math.abs(Math.log(gain)) > MUCH;
        }
    }

    private Light light(CellSketch baseline, BitSet seen, CellPicture picture) {
        int count = 0;
        boolean coloured = false;
        double[] second = new double[seen.cardinality()];
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            double _ = patch.correlation(picture.luma(), CellPicture.left(cell), CellPicture.top(cell), 1);
            gains[count] = Math.max(patch.otherMean(), 1) / Math.max(patch.mean(), 1);
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
        boolean colour = light.coloured() && colour(cell, picture, light, mean) > limits.chroma();
        boolean bare = patch.deviation() < limits.flat() && deviation < limits.flat();
        if (bare && !colour && Math.abs(mean - patch.mean() * light.gain()) <= limits.luma()) {
            return Judgement.SAME;
        }
        if (!colour && light.clips() && Patch.clipped(picture.luma(), left, top) > CLIPPED) {
            // Black or burnt out: whatever stands there does not show.
            return Judgement.UNKNOWN;
        }
        boolean edge = !colour && Patch.twoLevels(picture.luma(), left, top, mean, TWICE * limits.flat());
        if (patch.deviation() >= limits.flat()) {
            double best = best(left, top, picture);
            if (best < limits.least() && edge && patch.deviation() < WEAK * limits.flat()) {
                // The edge of a shadow drowns what little structure there is.
                return Judgement.UNKNOWN;
            }
            return best < limits.least() || (colour && best < limits.sure()) ? Judgement.CHANGED : Judgement.SAME;
        }
        if (colour || deviation >= TWICE * limits.flat()) {
            return edge ? Judgement.UNKNOWN : Judgement.CHANGED;
        }
        return bare ? Judgement.UNKNOWN : Judgement.SAME;
    }

    /// How far the chroma is from where light alone may have brought it. In a shadow colours pale as luma falls.
    private double colour(int cell, CellPicture picture, Light light, double mean) {
        double pale = Math.clamp((mean - BLACK) / Math.max(patch.mean() - BLACK, 1), 0, 1);
        return Math.min(step(cell, picture, light, 1), step(cell, picture, light, pale));
    }

    private double step(int cell, CellPicture picture, Light light, double pale) {
        double u = NONE + (patch.u() - NONE) * pale + light.u();
        double v = NONE + (patch.v() - NONE) * pale + light.v();
        return Math.hypot(picture.u(cell) - u, picture.v(cell) - v);
    }

    private double best(int left, int top, CellPicture picture) {
        double best = -1;
        for (int y = Math.max(top - limits.shift(), 0); y <= Math.min(top + limits.shift(), LOWEST); y++) {
            for (int x = Math.max(left - limits.shift(), 0); x <= Math.min(left + limits.shift(), RIGHTMOST); x++) {
                best = Math.max(best, patch.correlation(picture.luma(), x, y, 1));
            }
        }
        return best;
    }

    /// Furthest right at which a cell may begin.
    static final int RIGHTMOST = CellPicture.WIDTH - CellGrid.WIDTH;
    /// Lowest row at which a cell may begin.
    static final int LOWEST = CellPicture.HEIGHT - CellGrid.HEIGHT;
}
