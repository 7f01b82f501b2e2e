package org.xunyao.vision.cells;

import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSketch;

/// One cell of a baseline beside a picture. Its memory is reused; one thread.
final class Patch {
    /// Luma is of limited range (ITU-R BT.601): 16 is black and 235 is white.
    private static final int DARKEST = 18;
    private static final int BRIGHTEST = 233;

    private final byte[] content = new byte[CellSketch.CELL];
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

    /// Whether a place in the picture has but two plain levels, as the edge of a shadow has, or that of a plain
    /// thing.
    ///
    /// @param mean of the place
    /// @param flat standard deviation below which a level is plain
    static boolean twoLevels(byte[] luma, int left, int top, double mean, double flat) {
        var above = new Sums(1);
        var below = new Sums(1);
        for (int row = 0; row < CellGrid.HEIGHT; row++) {
            int from = (top + row) * CellPicture.WIDTH + left;
            for (int at = from; at < from + CellGrid.WIDTH; at++) {
                ((luma[at] & 0xFF) > mean ? above : below).add(luma, at, luma, at, 1);
            }
        }
        return above.deviation() < flat && below.deviation() < flat;
    }

    /// How much of a place in the picture is black or burnt out, 0..1.
    static double clipped(byte[] luma, int left, int top) {
        int clipped = 0;
        for (int row = 0; row < CellGrid.HEIGHT; row++) {
            int from = (top + row) * CellPicture.WIDTH + left;
            for (int at = from; at < from + CellGrid.WIDTH; at++) {
                int value = luma[at] & 0xFF;
                clipped += value <= DARKEST || value >= BRIGHTEST ? 1 : 0;
            }
        }
        return (double) clipped / CellSketch.LUMA;
    }
}
