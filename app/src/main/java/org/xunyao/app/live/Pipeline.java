package org.xunyao.app.live;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.app.live.protocol.Protocols;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.shell.CameraCounts;
import org.xunyao.app.wall.TileState;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FilmLane;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.SealedStill;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.supervision.Spell;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.timeline.Outages;
import org.xunyao.wire.CameraPoint;

/// All cameras of the station and the media worker that serves them, wired together. It runs whether or
/// not anybody is signed in.
public final class Pipeline implements WallFeed, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());
    private static final PictureSize SMALL_PLACE = CameraFeed.MODEST;
    private static final PictureSize LARGE_PLACE = new PictureSize(1_920, 1_080);
    /// Pictures that can be larger than a small place at once; 24 MB of the shared memory each.
    private static final int LARGE_PLACES = 4;
    /// Large streams that are decoded besides the small ones.
    private static final int SECOND_STREAMS = 4;
    private static final int LEAST_SIDE = 16;
    /// Films that can be open at once beside the cameras: four side by side and those that follow them, a small
    /// picture for the wall and the room, sealed ones.
    private static final int FILM_PLACES = 12;
    /// Cameras, and posts, that can come while the program runs; their memory is not used before they do.
    private static final int SPARE_PLACES = 16;
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");

    private final Roster roster = new Roster();
    private final RingBudget budget = RingBudget.ofHeap();
    private final int room;
    private final FitLimits limits;
    private final Attendance attendance;
    private boolean wanted;
    private boolean running;
    private final CameraStreams streams;
    private final CameraStreams subs;
    private final Fitting fitting;
    private final StreamVitals vitals = new StreamVitals();
    private final MediaWorker worker;
    private final PostWatches posts;
    private final Sandbox sandbox;
    private final ScheduledExecutorService seconds;
    private final Clock clock;
    private volatile Keepers keepers = Keepers.NONE;

    /// Builds everything and starts nothing.
    ///
    /// @param command starts the media worker
    /// @param points of the wall, in the order of their numbers
    /// @param watching which of them watch a post
    /// @param limits decide between the streams of a camera
    public Pipeline(WorkerCommand command, List<CameraPoint> points, Watching watching, FitLimits limits, Clock clock) {
        this.clock = clock;
        this.limits = limits;
        this.attendance = watching.attendance();
        this.room = Math.min(points.size() + SPARE_PLACES, FrameMap.MAX_CAMERAS);
        ThreadFactory virtual = Thread.ofVirtual().name("stream-", 0).factory();
        ThreadFactory daemons =
                Thread.ofPlatform().daemon().name("media-link-", 0).factory();
        this.streams = new CameraStreams(
                clock, virtual, Protocols.usual(clock), CameraStreams.Keeping.usual(new SecureRandom()));
        this.subs = streams.beside(StreamKind.SUB.firstNumber());
        this.sandbox = Bubblewrap.probe(BWRAP);
        int watched = Math.max(watching.posts().size(), SPARE_PLACES);
        int places = Math.min(room + watched + FILM_PLACES + SECOND_STREAMS, FrameMap.MAX_SMALL);
        var map = FrameMap.ofTiles(places, SMALL_PLACE.width(), SMALL_PLACE.height())
                .withLarge(LARGE_PLACES, LARGE_PLACE.width(), LARGE_PLACE.height());
        var launch = new MediaWorker.Launch(command, sandbox);
        this.worker = new MediaWorker(launch, map, clock, daemons, new WorkerEars(roster.cameras(), () -> keepers));
        this.posts = new PostWatches(watching, worker, clock);
        this.seconds = Executors.newSingleThreadScheduledExecutor(daemons);
        this.fitting = new Fitting(
                points.stream()
                        .map(point -> begin(point, posts.at(point.camera())))
                        .toList(),
                limits,
                Map.of(StreamKind.MAIN, streams, StreamKind.SUB, subs),
                worker,
                vitals,
                clock);
    }

    private Fitting.Fitted begin(CameraPoint point, PostWatches.At watched) {
        var live = new LiveCamera(point.camera(), worker, watched, attendance, this::changed, clock);
        live.keep(keepers);
        roster.cameras().put(point.camera(), live);
        roster.list(point);
        return roster.fitted(point, live, limits);
    }

    /// Takes a camera in while the program runs, or gives one that is there its new names. One that comes back
    /// is listed again; its addresses are those of {@link #rewire}.
    ///
    /// @return false, and nothing done, if no place is left for another
    public synchronized boolean enter(CameraPoint point) {
        if (roster.camera(point.camera()).isPresent()) {
            roster.list(point);
            return true;
        }
        if (roster.cameras().size() >= room) {
            return false;
        }
        attendance.enter(point.camera());
        fitting.add(begin(point, posts.of(List.of())));
        run();
        changed();
        return true;
    }

    /// Stops a camera's streams and takes it from the list; what it kept stays until the program ends.
    ///
    /// @return whether it was there
    public boolean leave(CameraId camera) {
        rewire(camera, Map.of());
        return roster.leave(camera);
    }

    /// From now on these posts, or none, are watched at a camera; the stretch before is judged by those before.
    ///
    /// @return whether the camera was ever in the list: else nothing is done
    public boolean watch(CameraId camera, List<Post> now) {
        roster.camera(camera).ifPresent(live -> live.watch(posts.of(now)));
        return knows(camera);
    }

    /// The zones of a camera in which something is found out from now on.
    public void find(CameraId camera, List<NamedTask> tasks) {
        worker.find(camera, tasks);
    }

    /// The zones of a camera that are compared with their baselines from now on.
    public void compare(CameraId camera, List<NamedZone> zones) {
        worker.compare(camera, zones);
    }

    /// Has film, looks and baselines of all cameras kept too; to be called before {@link #start}.
    public void keep(Keepers other) {
        keepers = other;
        roster.all().forEach(camera -> camera.keep(other));
    }

    /// Starts the worker and every stream whose address makes sense.
    public synchronized void start() {
        wanted = true;
        run();
    }

    private void run() {
        if (wanted && !running && !roster.points().isEmpty()) {
            running = true;
            worker.start();
            fitting.decide();
            var _ = seconds.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
        }
    }

    /// What is shown, or what can be, has changed.
    private void changed() {
        try {
            seconds.execute(() -> guarded("streams not fitted", fitting::decide));
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "closed", closed);
        }
    }

    private static void guarded(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failed) {
            // Else the timer would stop for every camera.
            LOG.log(Level.ERROR, what, failed);
        }
    }

    private void second() {
        guarded("streams not fitted", fitting::second);
        guarded("film and looks not kept", keepers::second);
        guarded("rings not held down", () -> budget.hold(roster.rings(), roster::watched));
        for (Map.Entry<CameraId, LiveCamera> camera : roster.cameras().entrySet()) {
            guarded("post of " + camera.getKey().code() + " not judged", camera.getValue()::second);
        }
    }

    /// When nobody was seen at a camera's post over the last hour, oldest first; nothing if it has none.
    public List<Spell> nobody(CameraId camera) {
        return roster.camera(camera).map(LiveCamera::nobody).orElse(List.of());
    }

    /// What is known of a post's condition over the last hour, oldest first; nothing if it is not watched here.
    public List<Spell> spells(Post of) {
        return roster.camera(of.camera()).map(live -> live.spells(of::equals)).orElse(List.of());
    }

    /// The usable looks at a camera in that stretch, as far as they are remembered, oldest first.
    public List<Observation> looks(CameraId camera, Instant from, Instant to) {
        return roster.camera(camera).map(live -> live.looks().between(from, to)).orElse(List.of());
    }

    /// Opens a camera's streams at other addresses, or stops those without one; its place on the wall stays.
    ///
    /// @return whether the camera was ever in the list: else nothing is done
    public boolean rewire(CameraId camera, Map<StreamKind, StreamAddress> addresses) {
        return fitting.rewire(camera, addresses);
    }

    /// From now on these cameras, and no others, are turned away from what they watch.
    public void moved(Set<CameraId> away) {
        roster.cameras().forEach((id, camera) -> camera.moved(away.contains(id)));
    }

    /// Whether the detector looked at a camera in that time, whatever it found.
    boolean looked(CameraId camera, Duration lately) {
        return camera(camera).looked(lately);
    }

    /// Whether the camera is on this station's list now.
    public boolean has(CameraId camera) {
        return roster.has(camera);
    }

    /// The cameras as they stand in the list now.
    public List<CameraPoint> points() {
        return roster.points();
    }

    /// What the ring of a camera holds between two moments, from the key unit before on.
    public Footage film(CameraId camera, Instant from, Instant to) {
        return camera(camera).film(from, to);
    }

    /// How much of a camera is held for instant replay, if memory forces it to be less than usual.
    public Optional<Duration> shortened(CameraId camera) {
        return budget.shortened(camera, camera(camera).ring());
    }

    /// When the newest unit of a camera came.
    public Optional<Instant> newest(CameraId camera) {
        return camera(camera).newest();
    }

    /// When a camera's stream was gone, as far as is remembered.
    public Outages outages(CameraId camera) {
        return camera(camera).outages();
    }

    /// Makes a picture of the last of these units, at true size.
    public CompletableFuture<SealedStill> still(CameraId camera, List<AccessUnit> units) {
        return worker.sealedStill(camera, units);
    }

    /// What seals and raises, after a second look by the worker.
    public AlarmRaising raising() {
        return posts.raising();
    }

    /// Codes of cameras whose addresses were refused.
    public List<String> refused() {
        return roster.refused();
    }

    /// The cameras as the wall names them.
    public List<WallCamera> wall() {
        return roster.points().stream()
                .map(point -> new WallCamera(point.camera(), point.shop(), point.point()))
                .toList();
    }

    /// What the running streams say of themselves.
    StreamVitals vitals() {
        return vitals;
    }

    /// The stream that a camera's tile shows.
    CameraStream shown(CameraId camera) {
        return new CameraStream(camera, camera(camera).shown());
    }

    /// How a stream is doing.
    StreamHealth health(CameraStream stream) {
        return fitting.health(stream);
    }

    /// Whether the camera is or was on this station's list.
    boolean knows(CameraId camera) {
        return roster.camera(camera).isPresent();
    }

    /// Where the worker stands.
    public WorkerState worker() {
        return worker.state();
    }

    /// A place in the worker for a sealed film; whoever asked closes it.
    ///
    /// @throws FaultException with the worker's code when it cannot run here
    /// @throws IllegalStateException when every place is taken
    public FilmLane film(Codec codec) {
        if (worker.state() instanceof WorkerState.Failed failed) {
            throw new FaultException(failed.code(), "no worker to play a film");
        }
        return worker.film(codec, SMALL_PLACE);
    }

    /// Whether the worker is locked up.
    public Sandbox.Confinement confinement() {
        return sandbox.confinement();
    }

    /// Cameras by state now.
    public CameraCounts counts() {
        return Roster.counts(roster.points().stream().map(point -> TileState.of(health(point.camera()), clock.now())));
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return roster.camera(camera).map(LiveCamera::picture);
    }

    @Override
    public WallHealth health(CameraId camera) {
        LiveCamera live = camera(camera);
        return new WallHealth(fitting.health(shown(camera)), live.trouble(), live.drawn(worker.state()));
    }

    @Override
    public Optional<ShownStream> stream(CameraId camera) {
        return fitting.shown(camera);
    }

    @Override
    public Standing standing(CameraId camera) {
        return camera(camera).standing();
    }

    @Override
    public void showing(Map<CameraId, PictureSize> places) {
        fitting.showing(places, new PictureSize(LEAST_SIDE, LEAST_SIDE), LARGE_PLACE);
        changed();
    }

    private LiveCamera camera(CameraId id) {
        return roster.camera(id).orElseThrow(() -> new IllegalArgumentException("no camera " + id.code()));
    }

    @Override
    public void close() {
        seconds.shutdownNow();
        streams.close();
        subs.close();
        worker.close();
    }
}
