package org.xunyao.vision.face;

import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Turns and scales a face so that its points lie where the embedding's training had them: the mean face
/// of dlib with a quarter of it as a border on each side, 150 pixels wide.
final class FaceAlignment {
    static final int SIDE = 150;
    /// Eyes, nose and mouth of the mean face of dlib's get_face_chip_details, the eyes and the mouth as
    /// the mean of their points.
    private static final List<FacePoint> PLACES = List.of(
            new FacePoint(47.57, 46.60),
            new FacePoint(100.47, 46.60),
            new FacePoint(74.01, 76.56),
            new FacePoint(74.01, 106.0));

    private FaceAlignment() {}

    /// Writes the aligned face into a Mat of the caller.
    static void align(Mat picture, Face face, Mat to) {
        double[] turn = similarity(face.points(), PLACES);
        Mat affine = new Mat(2, 3, CvType.CV_64FC1);
        try {
            affine.put(0, 0, turn[0], -turn[1], turn[2], turn[1], turn[0], turn[3]);
            Imgproc.warpAffine(picture, to, affine, new Size(SIDE, SIDE), Imgproc.INTER_LINEAR);
        } finally {
            affine.release();
        }
    }

    /// The turn, scale and shift with the least squared error: x' = a x - b y + c, y' = b x + a y + d.
    ///
    /// @return a, b, c, d; all points in one place give a = b = 0
    static double[] similarity(List<FacePoint> from, List<FacePoint> to) {
        FacePoint before = mean(from);
        FacePoint after = mean(to);
        double a = 0;
        double b = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - before.x();
            double y = from.get(i).y() - before.y();
            double u = to.get(i).x() - after.x();
            double v = to.get(i).y() - after.y();
            a += x * u + y * v;
            b += x * v - y * u;
            spread += x * x + y * y;
        }
        if (spread > 0) {
            a /= spread;
            b /= spread;
        }
        return new double[] {
            a, b, after.x() - a * before.x() + b * before.y(), after.y() - b * before.x() - a * before.y()
        };
    }

    private static FacePoint mean(List<FacePoint> points) {
        return new FacePoint(
                points.stream().mapToDouble(FacePoint::x).average().orElse(0),
                points.stream().mapToDouble(FacePoint::y).average().orElse(0));
    }
}
