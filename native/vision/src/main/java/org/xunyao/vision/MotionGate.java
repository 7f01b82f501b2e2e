package org.xunyao.vision;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// Says cheaply whether anything moved, so that still scenes cost no inference: blurred luma against a
/// running average. It only saves work; it never decides that nobody is there.
final class MotionGate implements AutoCloseable {
    private static final Size BLUR = new Size(5, 5);
    private static final double WHITE = 255;

    private final SceneLimits limits;
    private final Mat smooth = new Mat();
    private final Mat background = new Mat();
    private final Mat backgroundBytes = new Mat();
    private final Mat difference = new Mat();
    private boolean learnt;

    MotionGate(SceneLimits limits) {
        this.limits = limits;
    }

    /// Takes the next picture of the camera, grey at 320x180; the first one counts as motion.
    boolean moved(Mat grey) {
        Imgproc.GaussianBlur(grey, smooth, BLUR, 0);
        if (!learnt) {
            smooth.convertTo(background, CvType.CV_32FC1);
            learnt = true;
            return true;
        }
        background.convertTo(backgroundBytes, CvType.CV_8UC1);
        Core.absdiff(smooth, backgroundBytes, difference);
        Imgproc.threshold(difference, difference, limits.motionDifference(), WHITE, Imgproc.THRESH_BINARY);
        Imgproc.accumulateWeighted(smooth, background, limits.motionLearning());
        return Core.countNonZero(difference) >= limits.motionPixels();
    }

    /// White where the last picture moved, at its size; empty before there were two.
    Mat moved() {
        return difference;
    }

    @Override
    public void close() {
        smooth.release();
        background.release();
        backgroundBytes.release();
        difference.release();
    }
}
