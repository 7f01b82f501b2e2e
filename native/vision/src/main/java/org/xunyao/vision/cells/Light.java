package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.BitSet;
import org.xunyao.video.cells.CellSketch;

/// What all cells of a zone share: the light's doing.
///
/// @param gain by which luma above black was multiplied
/// @param u step of the first chroma for each level of luma above black
/// @param v step of the second
/// @param most the same where black or burnt out places are asked for: without bounds when it makes nearly all so
/// @param coloured whether the picture has any colour there, as it has not by night
/// @param night whether it had some in the baseline and has none
record Light(double gain, double u, double v, double most, boolean coloured, boolean night) {
    /// Mean chroma that is no colour at all.
    private static final int NONE = 128;
    /// Luma of black and of white (ITU-R BT.601).
    private static final int BLACK = 16;
    private static final int WHITE = 235;
    /// Share of a cell that is black or burnt out from which on its mean is none.
    private static final double CLIPPED = 0.1;
    private static final double BLINDING = 1_000;
    /// Share of the cells with a mean below which it can only be bounded.
    private static final double FEW = 0.25;
    /// By how much colours may deepen, as with another gamma.
    private static final double DEEPER = 1.25;
    private static final double RED = 1.37;
    private static final double BLUE = 1.73;

    /// Measures it.
    ///
    /// @param seen cells of the baseline
    /// @param coloured chroma from which on there is colour
    static Light of(CellSketch baseline, BitSet seen, CellPicture picture, Patch patch, double coloured) {
        double[] gains = new double[seen.cardinality()];
        double[] all = new double[gains.length];
        double[] first = new double[gains.length];
        double[] second = new double[gains.length];
        int plain = 0;
        int whole = 0;
        int count = 0;
        boolean any = false;
        boolean before = false;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            int left = CellPicture.left(cell);
            int top = CellPicture.top(cell);
            all[count] =
                    Math.max(patch.meanOf(picture.luma(), left, top) - BLACK, 1) / Math.max(patch.mean() - BLACK, 1);
            if (patch.clipped() <= CLIPPED) {
                plain++;
                if (patch.clipped(picture.luma(), left, top) <= CLIPPED) {
                    gains[whole++] = all[count];
                }
            }
            double level = Math.max(patch.mean() - BLACK, 1);
            first[count] = (picture.u(cell) - patch.u()) / level;
            second[count] = (picture.v(cell) - patch.v()) / level;
            before |= Math.hypot(patch.u() - NONE, patch.v() - NONE) > coloured;
            any |= Math.hypot(picture.u(cell) - NONE, picture.v(cell) - NONE) > coloured;
            count++;
        }
        boolean blinding = whole < FEW * plain;
        double gain = whole == 0 || blinding ? median(all, count, 1) : median(gains, whole, 1);
        double most = blinding ? gain > 1 ? BLINDING : 0 : gain;
        return new Light(gain, median(first, count, 0), median(second, count, 0), most, any, before && !any);
    }

    private static double median(double[] of, int count, double none) {
        if (count == 0) {
            return none;
        }
        Arrays.sort(of, 0, count);
        return of[count / 2];
    }

    /// How far the chroma of a cell is from where light alone may have brought it. In a shadow colours pale as
    /// luma falls, in brighter light they deepen, and where a colour burns out any paler one may come of it.
    ///
    /// @param patch of the baseline
    /// @param mean luma of the cell now
    double colour(int cell, CellPicture picture, Patch patch, double mean) {
        double share = Math.max(mean - BLACK, 0) / Math.max(patch.mean() - BLACK, 1);
        double least = burns(patch) ? 0 : Math.min(share, 1);
        double most = DEEPER * Math.max(Math.min(share, gain), 1);
        double level = Math.max(patch.mean() - BLACK, 0);
        double u = patch.u() - NONE;
        double v = patch.v() - NONE;
        double wantedU = picture.u(cell) - NONE - this.u * level;
        double wantedV = picture.v(cell) - NONE - this.v * level;
        double length = u * u + v * v;
        double at = length == 0 ? 1 : Math.clamp((u * wantedU + v * wantedV) / length, least, most);
        return Math.hypot(wantedU - at * u, wantedV - at * v);
    }

    private boolean burns(Patch patch) {
        double red = patch.mean() + RED * (patch.v() - NONE);
        double blue = patch.mean() + BLUE * (patch.u() - NONE);
        double brightest = Math.max(patch.mean(), Math.max(red, blue)) + patch.deviation();
        return BLACK + gain * (brightest - BLACK) > WHITE;
    }
}
