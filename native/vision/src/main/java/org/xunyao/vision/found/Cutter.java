package org.xunyao.vision.found;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Cuts zones out of pictures. Its memory is reused; one thread.
final class Cutter implements AutoCloseable {
    private static final Size SKETCH = new Size(64, 32);

    private final Mat small = new Mat();
    private final Mat packed = new Mat();
    private final Mat bgr = new Mat();
    private byte[] plane = new byte[0];

    /// How a zone looks: its luma at 64x32.
    byte[] sketch(Look look, Rect at) {
        Mat part = look.y().submat(at);
        try {
            Imgproc.resize(part, small, SKETCH, 0, 0, Imgproc.INTER_AREA);
        } finally {
            part.release();
        }
        byte[] bytes = new byte[(int) SKETCH.area()];
        small.get(0, 0, bytes);
        return bytes;
    }

    /// The zone in colours at its own size; changes at the next call.
    Mat cut(Look look, Rect at) {
        packed.create(at.height * 3 / 2, at.width, CvType.CV_8UC1);
        Mat top = packed.submat(new Rect(0, 0, at.width, at.height));
        Mat luma = look.y().submat(at);
        try {
            luma.copyTo(top);
        } finally {
            luma.release();
            top.release();
        }
        Rect half = new Rect(at.x / 2, at.y / 2, at.width / 2, at.height / 2);
        place(look.u(), half, 0);
        place(look.v(), half, half.width * half.height);
        Imgproc.cvtColor(packed, bgr, Imgproc.COLOR_YUV2BGR_I420);
        return bgr;
    }

    /// A chroma plane lies below luma as bytes without regard to rows.
    private void place(Mat chroma, Rect half, int offset) {
        Mat part = chroma.submat(half);
        Mat whole = part.clone();
        try {
            if (plane.length != half.width * half.height) {
                plane = new byte[half.width * half.height];
            }
            whole.get(0, 0, plane);
            int at = half.width * 2 * half.height * 2 + offset;
            packed.put(at / packed.cols(), at % packed.cols(), plane);
        } finally {
            part.release();
            whole.release();
        }
    }

    /// Share of the zone in which something moves, 0..1.
    static double moving(Mat moved, Outline zone) {
        if (moved.empty()) {
            return 0;
        }
        int left = (int) Math.floor(zone.left() * moved.cols());
        int top = (int) Math.floor(zone.top() * moved.rows());
        int across = Math.max(1, (int) Math.ceil(zone.right() * moved.cols()) - left);
        int down = Math.max(1, (int) Math.ceil(zone.bottom() * moved.rows()) - top);
        Rect at = new Rect(
                Math.min(left, moved.cols() - 1),
                Math.min(top, moved.rows() - 1),
                Math.min(across, moved.cols() - Math.min(left, moved.cols() - 1)),
                Math.min(down, moved.rows() - Math.min(top, moved.rows() - 1)));
        Mat part = moved.submat(at);
        try {
            return (double) Core.countNonZero(part) / at.area();
        } finally {
            part.release();
        }
    }

    @Override
    public void close() {
        small.release();
        packed.release();
        bgr.release();
    }
}
