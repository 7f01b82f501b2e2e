package org.xunyao.app.live;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.shell.CameraCounts;
import org.xunyao.app.wall.TileState;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.StreamHealth;
import org.xunyao.wire.CameraPoint;

/// All cameras of the station and the media worker that serves them, wired together. It runs whether or
/// not anybody is signed in.
public final class Pipeline implements WallFeed, AutoCloseable {
    private static final PictureSize LARGEST_TILE = new PictureSize(768, 432);
    private static final PictureSize SMALLEST_TILE = new PictureSize(320, 180);
    private static final int WALL_WIDTH = 1536;
    private static final int WALL_HEIGHT = 864;
    private static final Path BWRAP = Path.of("/usr/bin/bwrap");

    private final List<CameraPoint> points;
    private final List<String> refused = new ArrayList<>();
    private final Map<CameraId, LiveCamera> cameras = new LinkedHashMap<>();
    private final CameraStreams streams;
    private final MediaWorker worker;
    private final Sandbox sandbox;
    private final Clock clock;

    /// Builds everything and starts nothing.
    ///
    /// @param command starts the media worker
    /// @param points of the wall, in the order of their numbers
    public Pipeline(WorkerCommand command, List<CameraPoint> points, Clock clock) {
        this.points = List.copyOf(points);
        this.clock = clock;
        ThreadFactory virtual = Thread.ofVirtual().name("stream-", 0).factory();
        ThreadFactory daemons =
                Thread.ofPlatform().daemon().name("media-link-", 0).factory();
        this.streams = new CameraStreams(
                clock,
                virtual,
                List.of(new RtspProtocol(clock, RtspLimits.USUAL)),
                CameraStreams.Keeping.usual(new SecureRandom()));
        this.sandbox = Bubblewrap.probe(BWRAP);
        var map = FrameMap.ofTiles(
                Math.clamp(points.size(), 1, FrameMap.MAX_CAMERAS), LARGEST_TILE.width(), LARGEST_TILE.height());
        var launch = new MediaWorker.Launch(command, sandbox);
        this.worker = new MediaWorker(launch, map, clock, daemons, new WorkerEars(cameras));
        for (CameraPoint point : this.points) {
            cameras.put(point.camera(), new LiveCamera(point.camera(), worker, SMALLEST_TILE));
        }
    }

    /// Starts the worker and every stream whose address makes sense.
    public void start() {
        if (!points.isEmpty()) {
            worker.start();
        }
        for (CameraPoint point : points) {
            switch (StreamAddress.read(point.address())) {
                case Reading.Good good -> streams.start(point.camera(), good.address(), camera(point.camera()));
                case Reading.Refused _ -> refused.add(point.camera().code());
            }
        }
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
                case TileState.Connecting _, TileState.Idle _ -> 5;
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
    public void showing(List<CameraId> shown, int perSide) {
        var tile = new PictureSize(
                Math.clamp(WALL_WIDTH / perSide & ~1, SMALLEST_TILE.width(), LARGEST_TILE.width()),
                Math.clamp(WALL_HEIGHT / perSide & ~1, SMALLEST_TILE.height(), LARGEST_TILE.height()));
        shown.forEach(camera -> camera(camera).wear(tile));
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
        streams.close();
        worker.close();
    }
}
