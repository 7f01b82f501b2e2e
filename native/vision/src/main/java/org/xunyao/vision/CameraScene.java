package org.xunyao.vision;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// What is remembered of one camera between pictures: background for motion, the last picture for
/// stillness, the time of the last look. Its native memory is allocated once and reused.
final class CameraScene implements AutoCloseable {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;
    private static final double NANOS = 1e9;

    private final SceneLimits limits;
    private final MotionGate gate;
    private final Mat grey = new Mat();
    private final Size size = new Size(WIDTH, HEIGHT);
    private final MatOfDouble mean = new MatOfDouble();
    private final MatOfDouble deviation = new MatOfDouble();
    private byte[] content = new byte[WIDTH * HEIGHT];
    private byte[] before = new byte[WIDTH * HEIGHT];
    private long sameSince;
    private long lookedAt;
    private boolean seen;
    private boolean looked;

    CameraScene(SceneLimits limits) {
        this.limits = limits;
        this.gate = new MotionGate(limits);
    }

    /// Whether something moved since the background was learnt, or the last look is too old.
    boolean due(I420 picture, long nanos) {
        take(picture, nanos);
        boolean moved = gate.moved(grey);
        return moved || !looked || (nanos - lookedAt) / NANOS >= limits.forcedSeconds();
    }

    /// Measures a picture that is being looked at.
    SceneMeasures looked(I420 picture, long nanos) {
        take(picture, nanos);
        looked = true;
        lookedAt = nanos;
        Core.meanStdDev(grey, mean, deviation);
        return new SceneMeasures(mean.get(0, 0)[0], deviation.get(0, 0)[0], (nanos - sameSince) / NANOS);
    }

    @Override
    public void close() {
        grey.release();
        mean.release();
        deviation.release();
        gate.close();
    }

    private void take(I420 picture, long nanos) {
        ByteBuffer luma = picture.y().slice();
        Mat whole = new Mat(picture.height(), picture.width(), CvType.CV_8UC1, luma, picture.yStride());
        Imgproc.resize(whole, grey, size, 0, 0, Imgproc.INTER_AREA);
        whole.release();
        byte[] spare = before;
        before = content;
        content = spare;
        grey.get(0, 0, content);
        if (!seen || !Arrays.equals(before, content)) {
            sameSince = nanos;
        }
        seen = true;
    }
}
