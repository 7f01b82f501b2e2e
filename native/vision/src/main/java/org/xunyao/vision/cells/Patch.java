package org.xunyao.vision.cells;

import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSketch;

/// One cell of a baseline beside a picture. Its memory is reused; one thread.
final class Patch {
    /// Luma is of limited range (ITU-R BT.601): 16 is black and 235 is white.
    private static final int DARKEST = 18;
    private static final int BRIGHTEST = 233;
    private static final int BLACK = 16;
    private static final int MIDDLE = 128;
    /// By how much light may differ from place to place.
    private static final double LOCAL = 1.15;
    /// Of the factors beside a shadow's edge, which is no line.
    private static final double SPREAD = 0.15;
    /// Part of the cell's own variation that the factors may show where its structure is still there.
    private static final double KEPT = 0.5;
    /// Standard deviation from which on a cell has structure that a shadow would keep.
    private static final double STRUCTURE = 4;

    private final byte[] content = new byte[CellSketch.CELL];
    private final double[] ratios = new double[CellSketch.LUMA];
    private double mean;
    private double deviation;
    private double otherMean;
    private double otherDeviation;

    /// Takes a cell of a baseline.
    void take(CellSketch baseline, int cell) {
        baseline.cell(cell, content);
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < CellSketch.LUMA; i++) {
            int value = content[i] & 0xFF;
            sum += value;
            squares += (long) value * value;
        }
        mean = (double) sum / CellSketch.LUMA;
        deviation = Sums.deviation(squares, mean, CellSketch.LUMA);
    }

    byte[] content() {
        return content;
    }

    double mean() {
        return mean;
    }

    double deviation() {
        return deviation;
    }

    int u() {
        return content[CellSketch.LUMA] & 0xFF;
    }

    int v() {
        return content[CellSketch.LUMA + 1] & 0xFF;
    }

    /// Mean luma of the place in the picture that was compared last.
    double otherMean() {
        return otherMean;
    }

    /// Its standard deviation.
    double otherDeviation() {
        return otherDeviation;
    }

    /// Correlation of the cell with a place in the picture, 0 where either has no structure.
    ///
    /// @param left of the place, such that all of it lies in the picture
    /// @param step 1 to compare each pixel, 2 every other one each way
    double correlation(byte[] luma, int left, int top, int step) {
        var sums = new Sums(step);
        for (int row = 0; row < CellGrid.HEIGHT; row += step) {
            sums.add(content, row * CellGrid.WIDTH, luma, (top + row) * CellPicture.WIDTH + left, CellGrid.WIDTH);
        }
        otherMean = sums.otherMean();
        otherDeviation = sums.otherDeviation();
        return sums.correlation();
    }

    /// Whether a place in the picture is the cell, multiplied by one of two factors at each pixel, as the edge of
    /// a shadow does, or that of a plain thing on what is plain.
    ///
    /// @param left of the place, such that all of it lies in the picture
    boolean twoLevels(byte[] luma, int left, int top) {
        double middle = 0;
        for (int i = 0; i < CellSketch.LUMA; i++) {
            ratios[i] = ratio(luma, left, top, i);
            middle += ratios[i];
        }
        middle /= CellSketch.LUMA;
        return plain(middle, true) && plain(middle, false);
    }

    private double ratio(byte[] luma, int left, int top, int i) {
        int now = luma[(top + i / CellGrid.WIDTH) * CellPicture.WIDTH + left + i % CellGrid.WIDTH] & 0xFF;
        return (double) Math.max(now - BLACK, 1) / Math.max((content[i] & 0xFF) - BLACK, 1);
    }

    /// Whether the factors on one side of the middle are one, but for the edge itself: the structure of the cell is
    /// still there, if it has any.
    private boolean plain(double middle, boolean above) {
        int count = 0;
        double sum = 0;
        double squares = 0;
        double own = 0;
        double ownSquares = 0;
        for (int i = 0; i < ratios.length; i++) {
            if (ratios[i] > middle == above) {
                int value = (content[i] & 0xFF) - BLACK;
                count++;
                sum += ratios[i];
                squares += ratios[i] * ratios[i];
                own += value;
                ownSquares += (double) value * value;
            }
        }
        double spread = variation(count, sum, squares);
        return deviation < STRUCTURE
                ? spread * (sum / Math.max(count, 1)) * (mean - BLACK) <= 2 * STRUCTURE
                : spread <= Math.min(SPREAD, KEPT * variation(count, own, ownSquares));
    }

    /// Standard deviation in shares of the mean.
    private static double variation(int count, double sum, double squares) {
        double mean = sum / Math.max(count, 1);
        return Math.sqrt(Math.max(squares / Math.max(count, 1) - mean * mean, 0)) / Math.max(Math.abs(mean), 0.01);
    }

    /// How much of the cell is black or burnt out in the baseline, 0..1.
    double clipped() {
        int clipped = 0;
        for (int i = 0; i < CellSketch.LUMA; i++) {
            clipped += clipped(content[i] & 0xFF) ? 1 : 0;
        }
        return (double) clipped / CellSketch.LUMA;
    }

    /// How much of a place in the picture is black or burnt out, 0..1.
    double clipped(byte[] luma, int left, int top) {
        int clipped = 0;
        for (int row = 0; row < CellGrid.HEIGHT; row++) {
            int from = (top + row) * CellPicture.WIDTH + left;
            for (int at = from; at < from + CellGrid.WIDTH; at++) {
                clipped += clipped(luma[at] & 0xFF) ? 1 : 0;
            }
        }
        return (double) clipped / CellSketch.LUMA;
    }

    /// Mean luma of a place in the picture.
    double meanOf(byte[] luma, int left, int top) {
        long sum = 0;
        for (int row = 0; row < CellGrid.HEIGHT; row++) {
            int from = (top + row) * CellPicture.WIDTH + left;
            for (int at = from; at < from + CellGrid.WIDTH; at++) {
                sum += luma[at] & 0xFF;
            }
        }
        return (double) sum / CellSketch.LUMA;
    }

    /// Whether luma is black or burnt out.
    static boolean clipped(int luma) {
        return luma <= DARKEST || luma >= BRIGHTEST;
    }

    /// Whether light may have made a place black or burnt out.
    ///
    /// @param before its luma in the baseline
    /// @param now its luma
    /// @param gain by which light multiplied the whole zone, as far as it can be said
    static boolean byLight(int before, int now, double gain) {
        if (clipped(before) && before > MIDDLE == now > MIDDLE) {
            return false;
        }
        double expected = BLACK + Math.max(before - BLACK, 1) * gain;
        return now >= BRIGHTEST ? expected * LOCAL >= BRIGHTEST : expected <= DARKEST * LOCAL;
    }
}
