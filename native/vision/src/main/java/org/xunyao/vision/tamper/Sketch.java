package org.xunyao.vision.tamper;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.Size;
import org.opencv.features2d.ORB;
import org.opencv.imgproc.Imgproc;

/// What is remembered of one grey picture of 320x180: contrast, sharpness, and on demand its edges
/// and corners. Its native memory is reused. One thread.
final class Sketch implements AutoCloseable {
    private static final int CORNERS = 500;
    private static final float PYRAMID = 1.2f;
    private static final int LEVELS = 8;
    private static final int EDGE = 15;
    private static final int PATCH = 31;
    private static final int FAST = 8;
    private static final double FINE = 1.5;
    private static final double COARSE = 4;
    private static final double LEAST = 1e-6;
    private static final Size HALF = new Size(TamperMeter.WIDTH / 2.0, TamperMeter.HEIGHT / 2.0);
    private static final Size NONE = new Size();
    private static final Size SOFT = new Size(9, 9);

    private final ORB orb = ORB.create(CORNERS, PYRAMID, LEVELS, EDGE, 0, 2, ORB.HARRIS_SCORE, PATCH, FAST);
    private final MatOfDouble mean = new MatOfDouble();
    private final MatOfDouble spread = new MatOfDouble();
    private final Mat exact = new Mat();
    private final Mat half = new Mat();
    private final Mat smooth = new Mat();
    private final Mat laplacian = new Mat();
    private final Mat across = new Mat();
    private final Mat down = new Mat();
    private final Mat none = new Mat();
    private final Mat edges = new Mat();
    private final MatOfKeyPoint corners = new MatOfKeyPoint();
    private final Mat descriptors = new Mat();
    private double deviation;
    private double sharpness;

    /// Measures contrast and sharpness.
    void take(Mat grey) {
        deviation = deviation(grey);
        grey.convertTo(exact, CvType.CV_32F);
        // A sensor's noise is as sharp behind a blurred lens as behind a good one, so both scales are smoothed; their
        // ratio knows neither gain nor light.
        double fine = laplacian(exact, FINE);
        Imgproc.resize(exact, half, HALF, 0, 0, Imgproc.INTER_AREA);
        double coarse = laplacian(half, COARSE);
        sharpness = fine / Math.max(coarse, LEAST);
    }

    private double laplacian(Mat picture, double sigma) {
        Imgproc.GaussianBlur(picture, smooth, NONE, sigma);
        Imgproc.Laplacian(smooth, laplacian, CvType.CV_32F);
        double spread = deviation(laplacian);
        return spread * spread;
    }

    private double deviation(Mat of) {
        Core.meanStdDev(of, mean, spread);
        return spread.get(0, 0)[0];
    }

    /// Finds edges and corners.
    void structure(Mat grey) {
        Imgproc.Sobel(grey, across, CvType.CV_32F, 1, 0);
        Imgproc.Sobel(grey, down, CvType.CV_32F, 0, 1);
        Core.magnitude(across, down, edges);
        // A lamp that flickers or a shake of two pixels must not part the edges.
        Imgproc.GaussianBlur(edges, edges, SOFT, 0);
        orb.detectAndCompute(grey, none, corners, descriptors);
    }

    double deviation() {
        return deviation;
    }

    /// Variance of the Laplacian of fine things beside that of coarse ones, 0 or more.
    double sharpness() {
        return sharpness;
    }

    Mat edges() {
        return edges;
    }

    MatOfKeyPoint corners() {
        return corners;
    }

    Mat descriptors() {
        return descriptors;
    }

    @Override
    public void close() {
        mean.release();
        spread.release();
        exact.release();
        half.release();
        smooth.release();
        laplacian.release();
        across.release();
        down.release();
        none.release();
        edges.release();
        corners.release();
        descriptors.release();
        orb.clear();
    }
}
