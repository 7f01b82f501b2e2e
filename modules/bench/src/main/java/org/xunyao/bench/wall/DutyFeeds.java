package org.xunyao.bench.wall;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.fit.CameraStream;

/// Streams from real cameras into a real worker that looks at each of them twice a second for three
/// of every ten seconds, one camera after the other.
final class DutyFeeds implements AutoCloseable {
    /// Looks of a second while a stream is looked at.
    static final int LOOKS = 2;
    /// Share of the time in which it is.
    static final double DUTY = 0.3;

    private static final int PATIENCE = 60;
    private static final int INTERVAL_MILLIS = 500;
    private static final double CYCLE = 10;
    private static final long TURN_MILLIS = 50;
    private static final PictureSize TILE = new PictureSize(320, 180);

    private final CameraStreams streams;
    private final MediaWorker worker;
    private final List<Feed> feeds = new ArrayList<>();
    private final List<FrameSource> sources;
    private final boolean[] looking;
    private final Counting counting = new Counting(new AtomicLong());
    private final Waiting waiting;
    private final Clock clock;

    /// Starts everything and waits until every stream is decoded.
    DutyFeeds(WorkerCommand command, int tiles, int port, Clock clock) {
        this.clock = clock;
        this.waiting = new Waiting(clock);
        this.looking = new boolean[tiles];
        streams = new CameraStreams(
                clock,
                Thread.ofVirtual().name("stream-", 0).factory(),
                List.of(new RtspProtocol(clock, RtspLimits.USUAL)),
                CameraStreams.Keeping.usual(new SecureRandom()));
        for (int i = 0; i < tiles; i++) {
            CameraId id = WallRig.camera(i);
            var feed = new Feed(id);
            feeds.add(feed);
            streams.start(id, StreamAddress.of("rtsp://127.0.0.1:" + port + "/" + WallRig.path(i)), feed);
        }
        waiting.until("all cameras send", PATIENCE, () -> feeds.stream().allMatch(Feed::flows));
        worker = new MediaWorker(
                new MediaWorker.Launch(command, Bubblewrap.probe(Path.of("/usr/bin/bwrap"))),
                FrameMap.ofTiles(tiles, TILE.width(), TILE.height()),
                clock,
                Thread.ofPlatform().daemon().name("link-", 0).factory(),
                counting);
        worker.start();
        sources = feeds.stream().map(feed -> feed.open(worker, TILE)).toList();
        for (int i = 0; i < tiles; i++) {
            worker.looking(stream(i), 0);
        }
        waiting.until("all are decoded", PATIENCE, this::shown);
    }

    private boolean shown() {
        sources.forEach(FrameSource::poll);
        return sources.stream().allMatch(source -> source.binding() > 0 && source.unit() >= 0);
    }

    private static CameraStream stream(int tile) {
        return CameraStream.main(WallRig.camera(tile));
    }

    /// Lets them run.
    void run(long millis) {
        long begun = clock.nanoTime();
        while (waiting.since(begun) * 1_000 < millis) {
            turn(waiting.since(0));
            sources.forEach(FrameSource::poll);
            Waiting.rest(TURN_MILLIS);
        }
    }

    private void turn(double second) {
        for (int i = 0; i < looking.length; i++) {
            boolean on = (second + CYCLE * i / looking.length) % CYCLE < CYCLE * DUTY;
            if (on != looking[i]) {
                looking[i] = on;
                worker.looking(stream(i), on ? INTERVAL_MILLIS : 0);
            }
        }
    }

    /// Looks so far.
    long looks() {
        return counting.looks().get();
    }

    @Override
    public void close() {
        streams.close();
        worker.close();
    }

    /// Counts looks.
    private record Counting(AtomicLong looks) implements WorkerListener {
        @Override
        public void state(WorkerState state) {}

        @Override
        public void observation(Observation observation) {
            looks.incrementAndGet();
        }

        @Override
        public void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg) {}

        @Override
        public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {}

        @Override
        public void fault(CameraId camera, String code) {}
    }
}
