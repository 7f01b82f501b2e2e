package org.xunyao.vision;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.objdetect.HOGDescriptor;
import org.xunyao.video.Box;

/// OpenCV's own people detector (Dalal and Triggs, Histograms of Oriented Gradients, 2005; weights inside
/// the library), for machines without a model. It is weak and slow and sees standing people only, so the
/// screen says that it serves.
public final class HogPeople implements PersonDetector {
    /// The window it was trained on is 128 pixels high; smaller people are found only in an enlarged
    /// picture.
    private static final int WIDTH = 1152;
    private static final int STEP = 8;
    private static final double PYRAMID = 1.05;
    private static final double LEAST_MARGIN = 0.5;
    private static final double OVERLAP = 0.5;
    /// The window has a border of about an eighth around the person on every side.
    private static final double BORDER = 0.125;

    private final HOGDescriptor hog;
    private final Scaler scaler;
    private final MatOfRect found;
    private final MatOfDouble margins;
    private final Size stride = new Size(STEP, STEP);

    /// Loads the weights that the library carries.
    public HogPeople() {
        OpenCv.load();
        hog = new HOGDescriptor();
        scaler = new Scaler();
        found = new MatOfRect();
        margins = new MatOfDouble();
        MatOfFloat weights = HOGDescriptor.getDefaultPeopleDetector();
        hog.setSVMDetector(weights);
        weights.release();
    }

    @Override
    public List<Box> persons(I420 picture) {
        int height = (int) Math.round((double) WIDTH * picture.height() / picture.width() / 2) * 2;
        Mat large = scaler.scale(picture, WIDTH, height);
        hog.detectMultiScale(large, found, margins, 0, stride, stride, PYRAMID, 2, false);
        Rect[] rectangles = found.toArray();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < rectangles.length; i++) {
            double margin = margins.get(i, 0)[0];
            if (margin >= LEAST_MARGIN) {
                boxes.add(box(rectangles[i], margin, height));
            }
        }
        return Overlap.suppress(boxes, OVERLAP);
    }

    @Override
    public String name() {
        return "opencv-hog";
    }

    @Override
    public String modelSha256() {
        return "";
    }

    @Override
    public double threshold() {
        return score(LEAST_MARGIN);
    }

    @Override
    public void close() {
        found.release();
        margins.release();
        scaler.close();
    }

    /// The margin of the linear classifier becomes a score by the logistic function.
    private static double score(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /// Cuts the trained border off.
    private static Box box(Rect window, double margin, int height) {
        double left = Math.clamp((window.x + BORDER * window.width) / WIDTH, 0, 1);
        double top = Math.clamp((window.y + BORDER / 2 * window.height) / height, 0, 1);
        double right = Math.clamp((window.x + (1 - BORDER) * window.width) / WIDTH, 0, 1);
        double bottom = Math.clamp((window.y + (1 - BORDER / 2) * window.height) / height, 0, 1);
        return new Box(left, top, right - left, bottom - top, score(margin));
    }
}
