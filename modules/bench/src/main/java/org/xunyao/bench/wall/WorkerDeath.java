package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.demo.WorkerProcess;
import org.xunyao.ingest.CameraStreams;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.wall.WallLayout;

/// How long the screen is without new pictures when the media worker is killed with SIGKILL. The time
/// runs from the kill until the last of nine cameras has a picture whose newest possible access unit came
/// after the kill.
///
/// Every kill is the first of a fresh worker, so the rest between repeated deaths is not in it.
final class WorkerDeath {
    private static final int CAMERAS = 9;
    private static final int PATIENCE = 60;
    private static final int LOST = 20;
    private static final long STEADY_MILLIS = 1_500;
    private static final PictureSize TILE = new PictureSize(512, 288);

    /// What is measured where nothing else is said; the rounds are kills, the tiles always nine.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.NINE), 30, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final WallOptions options;
    private final Clock clock;
    private final Waiting waiting;
    private final List<Feed> feeds = new ArrayList<>();

    WorkerDeath(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.options = options;
        this.clock = clock;
        this.waiting = new Waiting(clock);
    }

    boolean run() throws IOException {
        Path footage = arguments.data().resolveSibling("footage");
        var limits = new RtspProtocol(clock, RtspLimits.USUAL);
        var keeping = CameraStreams.Keeping.usual(new SecureRandom());
        try (CameraProcess cameras = CameraProcess.start(List.of("--footage", footage.toString()));
                var streams = new CameraStreams(
                        clock, Thread.ofVirtual().name("stream-", 0).factory(), List.of(limits), keeping)) {
            for (Clips clip : Clips.values()) {
                var id = new CameraId(clip.path());
                var feed = new Feed(id);
                feeds.add(feed);
                streams.start(id, StreamAddress.of("rtsp://127.0.0.1:" + cameras.port() + "/" + clip.path()), feed);
            }
            waiting.until("all cameras send", PATIENCE, () -> feeds.stream().allMatch(Feed::flows));
            options.engines().forEach(this::kills);
            return true;
        }
    }

    private void kills(DecodingEngine engine) {
        double[] seconds = new double[options.rounds()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = kill(engine);
            System.out.printf("kill %2d: %.2f s%n", i + 1, seconds[i]);
        }
        System.out.printf(
                "bench worker-death: %s p95 %.2f s, median %.2f s (%d kills, %d tiles)%n",
                engine.word(), Figures.p95(seconds), Figures.median(seconds), seconds.length, CAMERAS);
    }

    private double kill(DecodingEngine engine) {
        var command = arguments.workerCommand().with(engine);
        var launch = new MediaWorker.Launch(command, Bubblewrap.probe(Path.of("/usr/bin/bwrap")));
        var map = FrameMap.ofTiles(CAMERAS, TILE.width(), TILE.height());
        try (var worker = new MediaWorker(
                launch,
                map,
                clock,
                Thread.ofPlatform().daemon().name("link-", 0).factory(),
                new Deaf())) {
            worker.start();
            List<FrameSource> sources =
                    feeds.stream().map(feed -> feed.open(worker, TILE)).toList();
            long[] before = new long[CAMERAS];
            waiting.until("nine pictures before the kill", PATIENCE, () -> newer(sources, before));
            steady(sources);
            ProcessHandle victim = WorkerProcess.java().orElseThrow();
            victim.destroyForcibly();
            long killed = clock.nanoTime();
            for (int i = 0; i < CAMERAS; i++) {
                before[i] = feeds.get(i).newest();
            }
            waiting.until("nine pictures after the kill", LOST, () -> newer(sources, before));
            double seconds = waiting.since(killed);
            if (victim.isAlive()) {
                throw new IllegalStateException("The worker outlived its kill.");
            }
            return seconds;
        }
    }

    /// Takes pictures as a screen does, for a while.
    private void steady(List<FrameSource> sources) {
        long begun = clock.nanoTime();
        while (waiting.since(begun) * 1_000 < STEADY_MILLIS) {
            sources.forEach(FrameSource::poll);
            Waiting.rest(20);
        }
    }

    private static boolean newer(List<FrameSource> sources, long[] than) {
        boolean all = true;
        for (int i = 0; i < sources.size(); i++) {
            FrameSource source = sources.get(i);
            source.poll();
            all &= source.binding() > 0 && source.unit() > than[i];
        }
        return all;
    }

    /// Nobody listens to the worker here.
    private record Deaf() implements WorkerListener {
        @Override
        public void state(WorkerState state) {}

        @Override
        public void observation(Observation observation) {}

        @Override
        public void still(CameraId camera, long firstUnit, long lastUnit, byte[] jpeg) {}

        @Override
        public void learnt(CameraId camera, NamedZone zone, CellSketch sketch) {}

        @Override
        public void fault(CameraId camera, String code) {}
    }
}
