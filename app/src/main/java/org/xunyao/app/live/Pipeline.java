package org.xunyao.app.live;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.shell.CameraCounts;
import org.xunyao.app.wall.TileState;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostWatch;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.flv.FlvProtocol;
import org.xunyao.ingest.hls.HlsProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
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
import org.xunyao.supervision.Segment;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.cache.FilmKeeper;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.timeline.Outages;
import org.xunyao.wire.CameraPoint;

/// All cameras of the station and the media worker that serves them, wired together. It runs whether or
/// not anybody is signed in.
public final class Pipeline implements WallFeed, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Pipeline.class.getName());
    private static final PictureSize LARGEST_TILE = new PictureSize(768, 432);
    /// Films that can be open at once beside the cameras, sealed ones and replays; the ones before may be
    /// closing still.
    private static final int FILM_PLACES = 4;

    private static final PictureSize SMALLEST_TILE = new PictureSize(320, 180);
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");

    private final List<CameraPoint> points;
    private final List<String> refused = new ArrayList<>();
    private final Map<CameraId, LiveCamera> cameras = new LinkedHashMap<>();
    private final CameraStreams streams;
    private final MediaWorker worker;
    private final Sandbox sandbox;
    private final ScheduledExecutorService seconds;
    private final Clock clock;
    private volatile FilmKeeper keeper = FilmKeeper.NONE;

    /// Builds everything and starts nothing.
    ///
    /// @param command starts the media worker
    /// @param points of the wall, in the order of their numbers
    /// @param watching which of them watch a post
    public Pipeline(WorkerCommand command, List<CameraPoint> points, Watching watching, Clock clock) {
        this.points = List.copyOf(points);
        this.clock = clock;
        ThreadFactory virtual = Thread.ofVirtual().name("stream-", 0).factory();
        ThreadFactory daemons =
                Thread.ofPlatform().daemon().name("media-link-", 0).factory();
        this.streams = new CameraStreams(
                clock,
                virtual,
                List.of(
                        new RtspProtocol(clock, RtspLimits.USUAL),
                        new HlsProtocol(clock, HttpLimits.USUAL, Pause.real()),
                        new FlvProtocol(clock, HttpLimits.USUAL)),
                CameraStreams.Keeping.usual(new SecureRandom()));
        this.sandbox = Bubblewrap.probe(BWRAP);
        var map = FrameMap.ofTiles(
                Math.clamp(points.size() + FILM_PLACES, 1, FrameMap.MAX_CAMERAS),
                LARGEST_TILE.width(),
                LARGEST_TILE.height());
        var launch = new MediaWorker.Launch(command, sandbox);
        this.worker = new MediaWorker(launch, map, clock, daemons, new WorkerEars(cameras));
        Map<CameraId, Function<Ring, PostWatch>> watches = watches(watching);
        for (CameraPoint point : this.points) {
            CameraId camera = point.camera();
            var made = Optional.ofNullable(watches.get(camera));
            cameras.put(camera, new LiveCamera(camera, worker, SMALLEST_TILE, made, watching.attendance()));
        }
        this.seconds = Executors.newSingleThreadScheduledExecutor(daemons);
    }

    private Map<CameraId, Function<Ring, PostWatch>> watches(Watching watching) {
        Map<CameraId, Function<Ring, PostWatch>> watches = new HashMap<>();
        for (Post post : watching.posts()) {
            WatchLimits limits = WatchLimits.USUAL;
            var look = new FilmLook(worker::secondLook, worker::sealedStill, limits.cover());
            AlarmRaising raising = watching.raising().apply(new AttendedLook(look, watching.attendance()));
            watches.put(post.camera(), ring -> new PostWatch(post, ring, raising, limits, clock, watching.executor()));
        }
        return watches;
    }

    /// Has the film of all cameras taken by another one too; to be called before {@link #start}.
    public void keep(FilmKeeper other) {
        keeper = other;
        cameras.values().forEach(camera -> camera.keep(other));
    }

    /// Starts the worker and every stream whose address makes sense.
    public void start() {
        if (!points.isEmpty()) {
            worker.start();
            var _ = seconds.scheduleAtFixedRate(this::second, 1, 1, TimeUnit.SECONDS);
        }
        for (CameraPoint point : points) {
            switch (StreamAddress.read(point.address())) {
                case Reading.Good good -> streams.start(point.camera(), good.address(), camera(point.camera()));
                case Reading.Refused _ -> refused.add(point.camera().code());
            }
        }
    }

    private void second() {
        keeper.second();
        for (Map.Entry<CameraId, LiveCamera> camera : cameras.entrySet()) {
            try {
                camera.getValue().second();
            } catch (RuntimeException failed) {
                // Else the timer would stop for every post, and an empty one would never be told of.
                LOG.log(Level.ERROR, "post of " + camera.getKey().code() + " not judged", failed);
            }
        }
    }

    /// What is known of a camera's post over the last hour, oldest first; nothing if it has none.
    public List<Segment> duty(CameraId camera) {
        return Optional.ofNullable(cameras.get(camera)).map(LiveCamera::duty).orElse(List.of());
    }

    /// The usable looks at a camera in that stretch, as far as they are remembered, oldest first.
    public List<Observation> looks(CameraId camera, Instant from, Instant to) {
        return Optional.ofNullable(cameras.get(camera))
                .map(live -> live.looks().between(from, to))
                .orElse(List.of());
    }

    /// What the ring of a camera holds between two moments, from the key unit before on.
    public Footage film(CameraId camera, Instant from, Instant to) {
        return camera(camera).film(from, to);
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

    /// Codes of cameras whose addresses were refused.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    /// The cameras as the wall names them.
    public List<WallCamera> wall() {
        return points.stream()
                .map(point -> new WallCamera(point.camera(), point.shop(), point.point()))
                .toList();
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
        return worker.film(codec, LARGEST_TILE);
    }

    /// Whether the worker is locked up.
    public Sandbox.Confinement confinement() {
        return sandbox.confinement();
    }

    /// Cameras by state now.
    public CameraCounts counts() {
        int[] counts = new int[6];
        for (CameraPoint point : points) {
            int place = switch (TileState.of(health(point.camera()), clock.now())) {
                case TileState.Live _ -> 0;
                case TileState.Late _ -> 1;
                case TileState.Stalled _ -> 2;
                case TileState.Troubled _ -> 3;
                case TileState.Down _ -> 4;
                case TileState.Connecting _, TileState.Idle _, TileState.NoRight _ -> 5;
            };
            counts[place]++;
        }
        return new CameraCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return Optional.ofNullable(cameras.get(camera)).map(LiveCamera::picture);
    }

    @Override
    public WallHealth health(CameraId camera) {
        StreamHealth stream = streams.health(camera);
        return new WallHealth(stream, camera(camera).trouble());
    }

    @Override
    public Standing standing(CameraId camera) {
        return camera(camera).standing();
    }

    @Override
    public void showing(Map<CameraId, PictureSize> places) {
        places.forEach((camera, place) -> camera(camera)
                .wear(new PictureSize(
                        Math.clamp(place.width(), 16, LARGEST_TILE.width()),
                        Math.clamp(place.height(), 16, LARGEST_TILE.height()))));
    }

    private LiveCamera camera(CameraId id) {
        LiveCamera camera = cameras.get(id);
        if (camera == null) {
            throw new IllegalArgumentException("no camera " + id.code());
        }
        return camera;
    }

    @Override
    public void close() {
        seconds.shutdownNow();
        streams.close();
        worker.close();
    }
}
