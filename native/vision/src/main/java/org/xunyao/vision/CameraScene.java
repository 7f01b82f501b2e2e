package org.xunyao.vision;

import java.nio.ByteBuffer;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.xunyao.vision.tamper.Stillness;
import org.xunyao.vision.tamper.TamperMeter;
import org.xunyao.vision.tamper.TamperWatch;

/// What is remembered of one camera between pictures: background for motion, the picture it may be
/// frozen at, its baseline, the time of the last look. Its native memory is allocated once and
/// reused.
final class CameraScene implements AutoCloseable {
    static final int WIDTH = TamperMeter.WIDTH;
    static final int HEIGHT = TamperMeter.HEIGHT;
    private static final double NANOS = 1e9;

    private final SceneLimits limits;
    private final MotionGate gate;
    private final Mat grey = new Mat();
    private final Size size = new Size(WIDTH, HEIGHT);
    private final MatOfDouble mean = new MatOfDouble();
    private final MatOfDouble deviation = new MatOfDouble();
    private final byte[] content = new byte[WIDTH * HEIGHT];
    private final Stillness stillness;
    private final TamperWatch tamper;
    private long lookedAt;
    private boolean looked;
    private boolean saidFrozen;

    /// @param tamper what was known of the camera before, or nothing yet; closed with this
    CameraScene(SceneLimits limits, TamperWatch tamper) {
        this.limits = limits;
        this.gate = new MotionGate(limits);
        this.stillness = new Stillness(limits.frozen(), WIDTH, HEIGHT);
        this.tamper = tamper;
    }

    /// Whether something moved since the background was learnt, or the last look is too old.
    boolean due(I420 picture, long nanos) {
        take(picture, nanos);
        boolean moved = gate.moved(grey);
        boolean frozen = stillness.seconds(nanos) >= limits.frozen().seconds();
        return moved
                || !looked
                || tamper.doubtful()
                || frozen != saidFrozen
                || (nanos - lookedAt) / NANOS >= limits.forcedSeconds();
    }

    /// Measures a picture that is being looked at.
    SceneMeasures looked(I420 picture, long nanos) {
        take(picture, nanos);
        looked = true;
        lookedAt = nanos;
        Core.meanStdDev(grey, mean, deviation);
        double still = stillness.seconds(nanos);
        saidFrozen = still >= limits.frozen().seconds();
        return new SceneMeasures(mean.get(0, 0)[0], deviation.get(0, 0)[0], still);
    }

    /// Whether the picture that was just measured still shows what the camera was put up for.
    ///
    /// @param peopleShare share of the picture that people fill, 0..1
    /// @return one word, or empty when it does
    String tampered(TamperMeter meter, long nanos, double peopleShare) {
        return tamper.judge(meter, grey, nanos, peopleShare);
    }

    /// The picture that was taken last, grey at 320x180.
    Mat grey() {
        return grey;
    }

    /// White where it moved; empty while nobody knows.
    Mat moved() {
        return gate.moved();
    }

    /// Ends it, but for what is known of the camera's baseline.
    TamperWatch leave() {
        grey.release();
        mean.release();
        deviation.release();
        gate.close();
        return tamper;
    }

    @Override
    public void close() {
        leave().close();
    }

    private void take(I420 picture, long nanos) {
        ByteBuffer luma = picture.y().slice();
        Mat whole = new Mat(picture.height(), picture.width(), CvType.CV_8UC1, luma, picture.yStride());
        Imgproc.resize(whole, grey, size, 0, 0, Imgproc.INTER_AREA);
        whole.release();
        grey.get(0, 0, content);
        stillness.take(content, nanos);
    }
}
