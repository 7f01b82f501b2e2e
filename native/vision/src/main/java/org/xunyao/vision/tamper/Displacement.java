package org.xunyao.vision.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.Core;
import org.opencv.core.DMatch;
import org.opencv.core.KeyPoint;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDMatch;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.features2d.BFMatcher;
import org.xunyao.vision.mat.MatScope;

/// By how much a scene lies elsewhere in a picture: ORB corners (Rublee and others, 2011), matched
/// both ways, and the shift, turn and zoom on which most of them agree (RANSAC).
final class Displacement implements AutoCloseable {
    private static final int MOST_BITS = 64;
    private static final double AGREE = 3;
    private static final long TRIES = 2000;
    private static final double SURE = 0.99;
    private static final long REFINE = 10;
    private static final int GRID = 3;

    private final BFMatcher matcher = BFMatcher.create(Core.NORM_HAMMING, true);
    private final MatOfDMatch matches = new MatOfDMatch();

    /// Mean way of nine points spread over the picture.
    ///
    /// @param least matches that must agree
    /// @return in pixels; empty when fewer agree
    OptionalDouble measure(Sketch baseline, Sketch now, int least) {
        if (baseline.descriptors().rows() < least || now.descriptors().rows() < least) {
            return OptionalDouble.empty();
        }
        matcher.match(baseline.descriptors(), now.descriptors(), matches);
        KeyPoint[] from = baseline.corners().toArray();
        KeyPoint[] to = now.corners().toArray();
        List<Point> before = new ArrayList<>();
        List<Point> after = new ArrayList<>();
        for (DMatch match : matches.toArray()) {
            if (match.distance <= MOST_BITS) {
                before.add(from[match.queryIdx].pt);
                after.add(to[match.trainIdx].pt);
            }
        }
        return before.size() < least ? OptionalDouble.empty() : agreed(before, after, least);
    }

    private static OptionalDouble agreed(List<Point> before, List<Point> after, int least) {
        try (MatScope scope = new MatScope()) {
            MatOfPoint2f source = scope.hold(new MatOfPoint2f());
            MatOfPoint2f target = scope.hold(new MatOfPoint2f());
            source.fromList(before);
            target.fromList(after);
            Mat inliers = scope.mat();
            Mat model = scope.hold(Calib3d.estimateAffinePartial2D(
                    source, target, inliers, Calib3d.RANSAC, AGREE, TRIES, SURE, REFINE));
            if (model.empty() || Core.countNonZero(inliers) < least) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(way(model));
        }
    }

    private static double way(Mat model) {
        double[] affine = new double[6];
        model.get(0, 0, affine);
        double sum = 0;
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                double x = TamperMeter.WIDTH * column / (GRID - 1.0);
                double y = TamperMeter.HEIGHT * row / (GRID - 1.0);
                double right = affine[0] * x + affine[1] * y + affine[2] - x;
                double low = affine[3] * x + affine[4] * y + affine[5] - y;
                sum += Math.hypot(right, low);
            }
        }
        return sum / (GRID * GRID);
    }

    @Override
    public void close() {
        matches.release();
        matcher.clear();
    }
}
