package org.xunyao.vision.cells;

import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSketch;

/// One cell of a baseline beside a picture. Its memory is reused; one thread.
final class Patch {
    private static final int QUARTERS = 4;
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

    /// How many quarters of the cell correlate with a place in the picture, each by itself: the edge of a shadow
    /// crosses few of them.
    ///
    /// @param least from which correlation on
    /// @param flat standard deviation below which a quarter has no structure to compare
    /// @return whether at least three quarters have structure, and all of these but one correlate
    boolean quarters(byte[] luma, int left, int top, double least, double flat) {
        int structured = 0;
        int same = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int column = quarter % 2 * (CellGrid.WIDTH / 2);
            int row = quarter / 2 * (CellGrid.HEIGHT / 2);
            var sums = new Sums(1);
            for (int y = row; y < row + CellGrid.HEIGHT / 2; y++) {
                sums.add(
                        content,
                        y * CellGrid.WIDTH + column,
                        luma,
                        (top + y) * CellPicture.WIDTH + left + column,
                        CellGrid.WIDTH / 2);
            }
            if (sums.deviation() >= flat) {
                structured++;
                same += sums.correlation() >= least ? 1 : 0;
            }
        }
        return structured >= QUARTERS - 1 && same >= structured - 1 && same >= QUARTERS - 1;
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
