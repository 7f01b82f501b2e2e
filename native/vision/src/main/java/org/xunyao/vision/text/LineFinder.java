package org.xunyao.vision.text;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.FaultException;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.network.Network;

/// Finds lines of text with PP-OCR's detection: a map of probabilities whose islands are the shrunk cores
/// of lines (differentiable binarization); each is grown back to its line.
final class LineFinder implements AutoCloseable {
    private static final int STEP = 32;
    private static final int MOST = 1000;
    private static final int LEAST_CORE = 3;
    private static final int LEAST_LINE = 5;

    private final TextModel model;
    private final TextLimits limits;
    private final Network network;
    private final Planes planes = new Planes();
    private final Mat scaled;
    private final Mat islands;

    LineFinder(TextModel model, TextLimits limits) {
        OpenCv.load();
        this.scaled = new Mat();
        this.islands = new Mat();
        this.model = model;
        this.limits = limits;
        this.network = new Network(model.name(), model.file());
    }

    /// Rectangles around lines, in pixels of the picture, in no order.
    List<RotatedRect> find(Mat bgr) {
        double factor = Math.min(1, (double) limits.longestSide() / Math.max(bgr.cols(), bgr.rows()));
        int width = side(bgr.cols() * factor);
        int height = side(bgr.rows() * factor);
        Imgproc.resize(bgr, scaled, new Size(width, height));
        planes.fill(scaled, width, model, network.input(3 * width * height));
        Network.Output output = network.run(1, 3, height, width);
        if (output.values().remaining() != width * height) {
            throw new FaultException("MODEL-RUN", model.name() + " gives another shape");
        }
        float[] values = new float[width * height];
        output.values().get(values);
        Mat map = new Mat(height, width, CvType.CV_32FC1);
        try {
            map.put(0, 0, values);
            return lines(map, (double) bgr.cols() / width, (double) bgr.rows() / height);
        } finally {
            map.release();
        }
    }

    private List<RotatedRect> lines(Mat map, double across, double down) {
        Core.compare(map, new Scalar(limits.cell()), islands, Core.CMP_GT);
        List<MatOfPoint> outlines = new ArrayList<>();
        Mat order = new Mat();
        try {
            Imgproc.findContours(islands, outlines, order, Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
            List<RotatedRect> lines = new ArrayList<>();
            for (MatOfPoint outline : outlines.subList(0, Math.min(MOST, outlines.size()))) {
                RotatedRect core = around(outline);
                boolean large = Math.min(core.size.width, core.size.height) >= LEAST_CORE;
                if (large && probability(map, core) >= limits.line()) {
                    RotatedRect line = grown(core, across, down);
                    if (Math.min(line.size.width, line.size.height) >= LEAST_LINE) {
                        lines.add(line);
                    }
                }
            }
            return lines;
        } finally {
            outlines.forEach(Mat::release);
            order.release();
        }
    }

    private RotatedRect grown(RotatedRect core, double across, double down) {
        double wide = core.size.width;
        double high = core.size.height;
        double more = wide * high * limits.grow() / (2 * (wide + high));
        core.size = new Size(wide + 2 * more, high + 2 * more);
        Point[] corners = new Point[4];
        core.points(corners);
        MatOfPoint2f outline = new MatOfPoint2f();
        try {
            for (Point corner : corners) {
                corner.x *= across;
                corner.y *= down;
            }
            outline.fromArray(corners);
            return Imgproc.minAreaRect(outline);
        } finally {
            outline.release();
        }
    }

    private static RotatedRect around(MatOfPoint outline) {
        MatOfPoint2f points = new MatOfPoint2f();
        try {
            outline.convertTo(points, CvType.CV_32F);
            return Imgproc.minAreaRect(points);
        } finally {
            points.release();
        }
    }

    /// Mean of the map within a rectangle.
    private static double probability(Mat map, RotatedRect line) {
        Rect whole = new Rect(0, 0, map.cols(), map.rows());
        Rect bounds = intersection(line.boundingRect(), whole);
        if (bounds.width <= 0 || bounds.height <= 0) {
            return 0;
        }
        Point[] corners = new Point[4];
        line.points(corners);
        for (Point corner : corners) {
            corner.x -= bounds.x;
            corner.y -= bounds.y;
        }
        Mat part = map.submat(bounds);
        Mat mask = Mat.zeros(bounds.height, bounds.width, CvType.CV_8UC1);
        MatOfPoint outline = new MatOfPoint(corners);
        try {
            Imgproc.fillConvexPoly(mask, outline, new Scalar(255));
            return Core.mean(part, mask).val[0];
        } finally {
            part.release();
            mask.release();
            outline.release();
        }
    }

    private static Rect intersection(Rect a, Rect b) {
        int left = Math.max(a.x, b.x);
        int top = Math.max(a.y, b.y);
        int right = Math.min(a.x + a.width, b.x + b.width);
        int bottom = Math.min(a.y + a.height, b.y + b.height);
        return new Rect(left, top, right - left, bottom - top);
    }

    private static int side(double pixels) {
        return Math.max(STEP, (int) Math.round(pixels / STEP) * STEP);
    }

    @Override
    public void close() {
        scaled.release();
        islands.release();
        network.close();
    }
}
