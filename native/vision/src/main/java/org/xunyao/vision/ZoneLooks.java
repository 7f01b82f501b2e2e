package org.xunyao.vision;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellZone;
import org.xunyao.vision.cells.CellAnswer;
import org.xunyao.vision.cells.CellLimits;
import org.xunyao.vision.cells.CellMeter;
import org.xunyao.vision.cells.CellPicture;
import org.xunyao.vision.cells.CellVerdict;
import org.xunyao.vision.cells.CellWatch;
import org.xunyao.vision.cells.Hidden;
import org.xunyao.vision.mat.MatScope;

/// The zones of all cameras that are compared with their baselines. One thread.
final class ZoneLooks implements AutoCloseable {
    private final CellLimits limits;
    private final CellMeter meter;
    private final CellPicture picture = new CellPicture();
    private final Hidden hidden;
    private final Map<CameraId, CellWatch> watches = new HashMap<>();

    ZoneLooks(CellLimits limits) {
        this.limits = limits;
        this.meter = new CellMeter(limits);
        this.hidden = new Hidden(limits);
    }

    /// The zones of a camera from now on. Told twice, as of both of its streams, nothing begins anew.
    void compare(CameraId camera, int revision, List<CellZone> zones) {
        CellWatch before = watches.get(camera);
        if (before == null || before.revision() != revision) {
            watches.put(camera, new CellWatch(limits, revision, zones));
        }
    }

    void forget(CameraId camera) {
        watches.remove(camera);
    }

    /// Whether the next picture is wanted although nothing moves.
    boolean learns(CameraId camera) {
        CellWatch watch = watches.get(camera);
        return watch != null && watch.learns();
    }

    /// Compares a picture that is of use.
    ///
    /// @param scene that has taken it
    CellAnswer look(CameraId camera, I420 planes, CameraScene scene, List<Box> persons, long nanos) {
        CellWatch watch = watches.get(camera);
        if (watch == null) {
            return CellAnswer.NONE;
        }
        take(planes, scene);
        return watch.look(meter, picture, hidden.behind(persons), hidden.moving(scene.moved()), nanos);
    }

    /// Compares one picture without history.
    List<CellVerdict> once(List<CellZone> zones, I420 planes, CameraScene scene, List<Box> persons) {
        take(planes, scene);
        return CellWatch.compare(meter, zones, picture, hidden.behind(persons));
    }

    private void take(I420 planes, CameraScene scene) {
        int width = I420.chroma(planes.width());
        int height = I420.chroma(planes.height());
        try (MatScope scope = new MatScope()) {
            Mat u = scope.hold(plane(planes.u(), planes.uStride(), width, height));
            Mat v = scope.hold(plane(planes.v(), planes.vStride(), width, height));
            picture.take(scene.grey(), u, v);
        }
    }

    private static Mat plane(ByteBuffer bytes, int stride, int width, int height) {
        return new Mat(height, width, CvType.CV_8UC1, bytes.slice(), stride);
    }

    @Override
    public void close() {
        picture.close();
        hidden.close();
        watches.clear();
    }
}
