package org.xunyao.vision;

import java.nio.FloatBuffer;
import java.util.List;
import org.xunyao.video.Box;

/// Reads people out of NanoDet's raw outputs (RangiLyu, NanoDet; generalized focal loss: each side of a
/// box is a distribution over eleven distances). Per stride the network gives 80 class logits and 4 x 11
/// bins for every cell.
final class NanoDetDecoder {
    private static final int BINS = 11;
    private static final int CLASSES = 80;
    private static final int SIDES = 4;

    private final int networkHeight;
    private final int networkWidth;
    private final double threshold;
    private final double least;
    private final double[] sides = new double[SIDES];

    /// @param threshold least score of a person, 0..1
    NanoDetDecoder(int networkHeight, int networkWidth, double threshold) {
        this.networkHeight = networkHeight;
        this.networkWidth = networkWidth;
        this.threshold = threshold;
        // Comparing logits saves the exponential for nearly every cell.
        this.least = Math.log(threshold / (1 - threshold));
    }

    /// How many values one output holds.
    int length(int stride) {
        return (CLASSES + SIDES * BINS) * (networkHeight / stride) * (networkWidth / stride);
    }

    /// Adds the people of one output to a list, in the unit square of the picture.
    ///
    /// @param output channel after channel, each row by row
    /// @param stride pixels of the network's input per cell
    /// @param pictureWidth part of the network's input that the picture covers, in pixels
    /// @param pictureHeight likewise
    void decode(FloatBuffer output, int stride, int pictureWidth, int pictureHeight, List<Box> into) {
        int columns = networkWidth / stride;
        int cells = columns * (networkHeight / stride);
        for (int cell = 0; cell < cells; cell++) {
            float logit = output.get(cell);
            if (logit >= least) {
                for (int side = 0; side < SIDES; side++) {
                    sides[side] = stride * distance(output, cells, cell, side);
                }
                int row = cell / columns;
                double x = (cell % columns + 0.5) * stride;
                double y = (row + 0.5) * stride;
                double score = Math.max(threshold, 1 / (1 + Math.exp(-logit)));
                add(x / pictureWidth, y / pictureHeight, pictureWidth, pictureHeight, score, into);
            }
        }
    }

    private void add(double x, double y, int pictureWidth, int pictureHeight, double score, List<Box> into) {
        double left = unit(x - sides[0] / pictureWidth);
        double top = unit(y - sides[1] / pictureHeight);
        double right = unit(x + sides[2] / pictureWidth);
        double bottom = unit(y + sides[3] / pictureHeight);
        if (right > left && bottom > top) {
            into.add(new Box(left, top, right - left, bottom - top, score));
        }
    }

    /// Mean of the softmax over the bins of one side, in cells.
    private static double distance(FloatBuffer output, int cells, int cell, int side) {
        int first = (CLASSES + side * BINS) * cells + cell;
        double largest = output.get(first);
        for (int bin = 1; bin < BINS; bin++) {
            largest = Math.max(largest, output.get(first + bin * cells));
        }
        double sum = 0;
        double weighted = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double weight = Math.exp(output.get(first + bin * cells) - largest);
            sum += weight;
            weighted += bin * weight;
        }
        return weighted / sum;
    }

    private static double unit(double value) {
        return Math.clamp(value, 0, 1);
    }
}
