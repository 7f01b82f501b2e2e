package org.xunyao.vision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.task.TaskZone;
import org.xunyao.vision.cells.CellAnswer;
import org.xunyao.vision.found.FindAnswer;
import org.xunyao.vision.found.Finders;
import org.xunyao.vision.tamper.TamperMeter;
import org.xunyao.vision.tamper.TamperWatch;

/// The one door for the worker: is it time to look, and what is there? One instance serves one
/// detection thread and any number of cameras; it owns its detector.
///
/// For each sampled picture call {@link #due}; when it answers true call {@link #look} with the
/// same picture. A still scene is looked at every {@link SceneLimits#forcedSeconds} all the same: a
/// person who does not move makes no motion, and "nobody" must be proven as well.
public final class Looks implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final PersonDetector detector;
    private final SceneLimits limits;
    private final TamperMeter meter;
    private final ZoneLooks zones;
    private final FindLooks finds;
    private final Map<CameraId, CameraScene> scenes = new HashMap<>();
    private final Map<CameraId, Left> left = new HashMap<>();

    /// What outlives a camera's place for a while.
    private record Left(TamperWatch tamper, long nanos) {
        boolean over(long now, SceneLimits limits) {
            return (now - nanos) / NANOS > limits.baselineSeconds();
        }
    }

    /// Looks that find nothing out in zones with tasks.
    ///
    /// @param detector closed with this
    public Looks(PersonDetector detector, SceneLimits limits) {
        this(detector, limits, Finders.Tools.none());
    }

    /// @param detector closed with this
    /// @param tools for zones with tasks
    public Looks(PersonDetector detector, SceneLimits limits, Finders.Tools tools) {
        OpenCv.load();
        this.detector = detector;
        this.limits = limits;
        this.meter = new TamperMeter(limits.tamper());
        this.zones = new ZoneLooks(limits.cells());
        this.finds = new FindLooks(new Finders(tools, limits.found()));
    }

    /// Whether this picture should be looked at: something moved, or the last look is too old.
    ///
    /// @param nanos of a clock that never runs backwards
    public boolean due(CameraId camera, I420 picture, long nanos) {
        boolean due = scene(camera, nanos).due(picture, nanos);
        return due || zones.learns(camera);
    }

    /// The zones of a camera that are compared with their baselines from now on; those before are
    /// forgotten.
    ///
    /// @param revision comes back with each answer; told twice, nothing begins anew
    public void compare(CameraId camera, int revision, List<CellZone> compared) {
        zones.compare(camera, revision, compared);
    }

    /// The zones of a camera in which something is to be found out from now on; those before are forgotten.
    ///
    /// @param revision comes back with each answer; told twice, nothing begins anew
    public void find(CameraId camera, int revision, List<TaskZone> tasks) {
        finds.finders().find(camera, revision, tasks);
    }

    /// Looks at a live picture.
    ///
    /// @param nanos of the same clock as for {@link #due}
    public LookResult look(CameraId camera, I420 picture, long nanos) {
        CameraScene scene = scene(camera, nanos);
        LookResult result = judge(scene.looked(picture, nanos), picture);
        if (!result.usable()) {
            return result;
        }
        String why = scene.tampered(meter, nanos, share(result.persons()));
        return why.isEmpty()
                ? result.with(zones.look(camera, picture, scene, result.persons(), nanos))
                        .with(finds.look(camera, picture, scene, result.persons(), nanos))
                : result.unusable(why);
    }

    /// Begins a film, as the second look at sealed access units does; the caller closes it.
    public FilmScene film() {
        return new FilmScene(limits);
    }

    /// Looks at the next picture of a film. Usable is what is of use by itself; that it differs
    /// from the film's own beginning is said beside it, as `frozen`, `blurred`, `moved` or
    /// `doubtful`: nobody knows what the camera was put up for.
    ///
    /// @param compared zones that are compared with their baselines
    /// @param tasks zones in which something is to be found out, the same for all pictures of a film
    /// @param nanos by the film's own clock
    public LookResult look(FilmScene film, I420 picture, List<CellZone> compared, List<TaskZone> tasks, long nanos) {
        SceneMeasures measures = film.scene().looked(picture, nanos);
        LookResult alone = judge(new SceneMeasures(measures.mean(), measures.deviation(), 0), picture);
        if (!alone.usable()) {
            return alone;
        }
        CellAnswer cells = compared.isEmpty()
                ? CellAnswer.NONE
                : new CellAnswer(0, zones.once(compared, picture, film.scene(), alone.persons()), Map.of());
        FindAnswer found = tasks.isEmpty() ? FindAnswer.NONE : finds.once(film, tasks, picture, alone.persons(), nanos);
        LookResult whole = alone.with(cells).with(found);
        String frozen = limits.unusable(measures);
        return whole.beside(frozen.isEmpty() ? film.scene().tampered(meter, nanos, share(alone.persons())) : frozen);
    }

    /// Forgets what is known of a camera, as after a reconnect or when it left the wall. Its baseline
    /// stays for {@link SceneLimits#baselineSeconds}: a stream that breaks off, or a tile of another
    /// size, makes no turned camera good.
    ///
    /// @param nanos of the same clock as for {@link #due}
    public void forget(CameraId camera, long nanos) {
        zones.forget(camera);
        finds.finders().forget(camera);
        CameraScene gone = scenes.remove(camera);
        if (gone != null) {
            left.put(camera, new Left(gone.leave(), nanos));
        }
        left.values().removeIf(one -> {
            boolean over = one.over(nanos, limits);
            if (over) {
                one.tamper().close();
            }
            return over;
        });
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
        left.values().forEach(one -> one.tamper().close());
        left.clear();
        meter.close();
        zones.close();
        finds.close();
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
                measures,
                CellAnswer.NONE,
                FindAnswer.NONE);
    }

    /// Share of the picture that boxes fill; where they lie on one another it is too large.
    private static double share(List<Box> persons) {
        return Math.min(
                persons.stream().mapToDouble(box -> box.width() * box.height()).sum(), 1);
    }

    private CameraScene scene(CameraId camera, long nanos) {
        return scenes.computeIfAbsent(camera, _ -> new CameraScene(limits, tamper(camera, nanos)));
    }

    private TamperWatch tamper(CameraId camera, long nanos) {
        Left before = left.remove(camera);
        if (before == null) {
            return new TamperWatch(limits.tamper());
        }
        if (before.over(nanos, limits)) {
            before.tamper().close();
            return new TamperWatch(limits.tamper());
        }
        return before.tamper();
    }
}
