package org.xunyao.bench.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.app.playback.peek.Peeks;
import org.xunyao.app.playback.peek.Peeks.Peek;
import org.xunyao.app.replay.WorkerProjector;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerListener;
import org.xunyao.media.link.WorkerState;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.store.film.FilmCache;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.NamedZone;

/// How long it takes from a wish on the timeline until the key picture of that moment is there to be drawn:
/// found in an hour of film on the disk, compared with its link, decoded by the media worker, made small. A
/// hundred moments at random, each in another group of pictures; the first picture of all, for which the
/// worker's place is opened, is told apart.
public final class ReplaySeek {
    private static final int SEEKS = 100;
    private static final double AIM_MILLIS = 100;
    private static final double MILLION = 1e6;
    private static final long PATIENCE = 30_000_000_000L;
    private static final long PULSE_MILLIS = 2;
    private static final PictureSize PLACE = new PictureSize(768, 432);

    private final Arguments arguments;
    private final Clock clock;
    private final Queue<Runnable> screen = new ConcurrentLinkedQueue<>();

    /// @param arguments say how the media worker is started, and where the film lies
    public ReplaySeek(Arguments arguments, Clock clock) {
        this.arguments = arguments;
        this.clock = clock;
    }

    /// Measures once.
    ///
    /// @return whether every moment gave its own picture
    /// @throws IOException if the disk refuses
    public boolean run() throws IOException, InterruptedException {
        Path footage = arguments.data().resolveSibling("footage");
        Path clip = Footage.ofDebian(footage).sharp(Footage.wall().getFirst());
        Path folder = arguments
                .data()
                .resolveSibling("seek-" + ProcessHandle.current().pid());
        Instant from = clock.now().minus(KeptFilm.LONG);
        ThreadFactory threads = Thread.ofPlatform().daemon().name("seek-", 0).factory();
        var launch = new MediaWorker.Launch(arguments.workerCommand(), Bubblewrap.probe(Path.of("/usr/bin/bwrap")));
        var map = FrameMap.ofTiles(2, PLACE.width(), PLACE.height());
        try (FilmCache film = KeptFilm.write(folder, clip, from, clock);
                var worker = new MediaWorker(launch, map, clock, threads, new Deaf())) {
            worker.start();
            var ports = new PeekPorts(
                    film::key, codec -> new WorkerProjector(worker.film(codec, PLACE)), camera -> Cover.nothing());
            var peeks =
                    new Peeks(ports, new Tasks(task -> threads.newThread(task).start(), screen::add, clock));
            double first = seek(peeks, from.plusSeconds(1));
            double[] millis = new double[SEEKS];
            var random = new Random(SEEKS);
            for (int i = 0; i < SEEKS; i++) {
                // A stretch of its own for each, so that no picture is there before it is asked for.
                long stretch = KeptFilm.LONG.toMillis() / (SEEKS + 1);
                long moment = (i * 37L % SEEKS) * stretch + 2_000 + random.nextLong(stretch - 4_000);
                millis[i] = seek(peeks, from.plusMillis(moment));
            }
            peeks.close();
            Arrays.sort(millis);
            System.out.printf(
                    Locale.ROOT,
                    "bench replay-seek: median %.0f ms, p95 %.0f ms, most %.0f ms (%d seeks in an hour of 720p on the"
                            + " disk; the first of all %.0f ms; aim %.0f ms)%n",
                    (millis[SEEKS / 2 - 1] + millis[SEEKS / 2]) / 2,
                    millis[SEEKS * 95 / 100 - 1],
                    millis[SEEKS - 1],
                    SEEKS,
                    first,
                    AIM_MILLIS);
            return true;
        }
    }

    private double seek(Peeks peeks, Instant moment) throws InterruptedException {
        long begun = clock.nanoTime();
        peeks.look(KeptFilm.CAMERA, moment);
        while (!seen(peeks.shownProperty().get(), moment)) {
            Runnable next = screen.poll();
            if (next == null) {
                Thread.sleep(PULSE_MILLIS);
            } else {
                next.run();
            }
            peeks.pulse();
            if (clock.nanoTime() - begun > PATIENCE) {
                throw new IllegalStateException(
                        "No picture of " + moment + ": " + peeks.shownProperty().get());
            }
        }
        return (clock.nanoTime() - begun) / MILLION;
    }

    private static boolean seen(Peek peek, Instant moment) {
        return peek instanceof Peek.Seen found
                && !found.thumb().at().isAfter(moment)
                && Duration.between(found.thumb().at(), moment).compareTo(Duration.ofSeconds(3)) < 0;
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
