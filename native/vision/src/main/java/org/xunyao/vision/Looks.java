package org.xunyao.vision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.vision.tamper.TamperMeter;

/// The one door for the worker: is it time to look, and what is there? One instance serves one
/// detection thread and any number of cameras; it owns its detector.
///
/// For each sampled picture call {@link #due}; when it answers true call {@link #look} with the
/// same picture. A still scene is looked at every {@link SceneLimits#forcedSeconds} all the same: a
/// person who does not move makes no motion, and "nobody" must be proven as well.
public final class Looks implements AutoCloseable {
    private final PersonDetector detector;
    private final SceneLimits limits;
    private final TamperMeter meter;
    private final Map<CameraId, CameraScene> scenes = new HashMap<>();

    /// @param detector closed with this
    public Looks(PersonDetector detector, SceneLimits limits) {
        OpenCv.load();
        this.detector = detector;
        this.limits = limits;
        this.meter = new TamperMeter(limits.tamper());
    }

    /// Whether this picture should be looked at: something moved, or the last look is too old.
    ///
    /// @param nanos of a clock that never runs backwards
    public boolean due(CameraId camera, I420 picture, long nanos) {
        return scene(camera).due(picture, nanos);
    }

    /// Looks at a live picture.
    ///
    /// @param nanos of the same clock as for {@link #due}
    public LookResult look(CameraId camera, I420 picture, long nanos) {
        CameraScene scene = scene(camera);
        LookResult result = judge(scene.looked(picture, nanos), picture);
        if (!result.usable()) {
            return result;
        }
        String why = scene.tampered(meter, nanos, share(result.persons()));
        return why.isEmpty() ? result : result.unusable(why);
    }

    /// Looks at one picture without history, as the second look at sealed access units does; it
    /// cannot find what shows only beside other pictures: `frozen`, `blurred`, `moved`.
    public LookResult lookOnce(I420 picture) {
        try (CameraScene fresh = new CameraScene(limits)) {
            return judge(fresh.looked(picture, 0), picture);
        }
    }

    /// Forgets what is known of a camera, as after a reconnect or when it left the wall.
    public void forget(CameraId camera) {
        CameraScene gone = scenes.remove(camera);
        if (gone != null) {
            gone.close();
        }
    }

    /// Name of the detector that looks, for the screen.
    public String detectorName() {
        return detector.name();
    }

    /// Digest of the detector's weights, empty for the one built into OpenCV.
    public String modelSha256() {
        return detector.modelSha256();
    }

    /// Least score with which the detector calls something a person, 0..1.
    public double threshold() {
        return detector.threshold();
    }

    /// Releases the detector and every camera's native memory.
    @Override
    public void close() {
        scenes.values().forEach(CameraScene::close);
        scenes.clear();
        meter.close();
        detector.close();
    }

    private LookResult judge(SceneMeasures measures, I420 picture) {
        String why = limits.unusable(measures);
        boolean usable = why.isEmpty();
        return new LookResult(
                usable,
                why,
                usable ? detector.persons(picture) : List.of(),
                detector.name(),
                detector.modelSha256(),
                measures);
    }

    /// Share of the picture that boxes fill; where they lie on one another it is too large.
    private static double share(List<Box> persons) {
        return Math.min(
                persons.stream().mapToDouble(box -> box.width() * box.height()).sum(), 1);
    }

    private CameraScene scene(CameraId camera) {
        return scenes.computeIfAbsent(camera, _ -> new CameraScene(limits));
    }
}
