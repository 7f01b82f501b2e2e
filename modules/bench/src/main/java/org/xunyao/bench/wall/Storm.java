package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.SmallFilm;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;

/// T15: 36 cameras that flap, each with another fault every 2 to 10 s, then peace. How late the JavaFX thread
/// is meanwhile (asked every 50 ms), how long until all are live, how many connects there were and how many
/// at once, and whether threads and handles come back.
///
/// A fault that only a person can mend (a wrong password, another machine) is waited out for up to 30 s by
/// design, so it is not among these; a camera that has failed often may rest as long.
final class Storm {
    private static final List<Fault> FAULTS = List.of(
            Fault.OK,
            Fault.DROP,
            Fault.DROP,
            Fault.STALL,
            Fault.HANG,
            Fault.GARBAGE,
            Fault.NOISE,
            Fault.LOSS,
            Fault.SLOW);
    private static final int PATIENCE = 120;
    private static final int LEAST_SECONDS = 2;
    private static final int MOST_SECONDS = 10;
    private static final long ASK_EVERY_MILLIS = 50;
    private static final int MINUTE = 60;
    private static final int MOST_AT_ONCE = 4;
    private static final double MILLI = 1e6;

    /// Half an hour; the rounds are minutes.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.THIRTY_SIX), 30, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;
    private final Queue<Double> delays = new ConcurrentLinkedQueue<>();

    Storm(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
    }

    /// What the program holds of the machine.
    private record Handles(int threads, long files) {
        static Handles now() throws IOException {
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                return new Handles(Thread.getAllStackTraces().size(), open.count());
            }
        }
    }

    boolean run() throws IOException, InterruptedException {
        Path film = SmallFilm.in(arguments.data().resolveSibling("footage"));
        Fx.start(() -> {});
        WallLayout layout = options.layouts().getFirst();
        int tiles = layout.tiles();
        try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(tiles, List.of(film)));
                var rig = new WallRig(
                        arguments.workerCommand().with(options.engines().getFirst()),
                        WallRig.points(tiles, cameras.port()),
                        layout,
                        clock)) {
            waiting.until("all tiles have pictures", PATIENCE, () -> rig.alive() == tiles);
            Handles before = Handles.now();
            int calm = cameras.calls().connections();
            var over = new AtomicBoolean();
            Thread asking = Thread.ofPlatform().daemon().start(() -> ask(over));
            int down = storm(cameras, rig, tiles);
            for (int i = 0; i < tiles; i++) {
                cameras.fault(WallRig.path(i), Fault.OK);
            }
            double peace = peace(rig, tiles);
            over.set(true);
            join(asking);
            return say(tiles, peace, down, cameras.calls(), calm, before);
        }
    }

    private double peace(WallRig rig, int tiles) throws InterruptedException {
        try {
            return waiting.until(
                    "all are live again",
                    PATIENCE,
                    () -> rig.pipeline().counts().live() == tiles);
        } catch (IllegalStateException vain) {
            rig.ailing().forEach(System.out::println);
            throw vain;
        }
    }

    /// @return the most cameras that were not live at one look
    private int storm(CameraProcess cameras, WallRig rig, int tiles) throws IOException {
        var random = new Random(15);
        long[] due = new long[tiles];
        long begun = clock.nanoTime();
        int down = 0;
        while (waiting.since(begun) < options.rounds() * MINUTE) {
            long now = clock.nanoTime();
            for (int i = 0; i < tiles; i++) {
                if (now - begun >= due[i]) {
                    cameras.fault(WallRig.path(i), FAULTS.get(random.nextInt(FAULTS.size())));
                    due[i] = now - begun + random.nextLong(LEAST_SECONDS, MOST_SECONDS) * 1_000_000_000L;
                }
            }
            down = Math.max(down, tiles - rig.pipeline().counts().live());
            Waiting.rest(ASK_EVERY_MILLIS);
        }
        return down;
    }

    private void ask(AtomicBoolean over) {
        while (!over.get()) {
            long asked = clock.nanoTime();
            Fx.later(() -> delays.add((clock.nanoTime() - asked) / MILLI));
            Waiting.rest(ASK_EVERY_MILLIS);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean say(int tiles, double peace, int down, CameraProcess.Calls calls, int calm, Handles before)
            throws IOException {
        Handles after = Handles.now();
        double[] late = delays.stream().mapToDouble(Double::doubleValue).toArray();
        int again = calls.connections() - calm;
        // A storm that nobody noticed is none.
        boolean struck = again >= tiles && down >= tiles / 3;
        System.out.printf(
                Locale.ROOT,
                "bench storm: %d cameras, %d min, %d connects again, at most %d at once (%d are allowed), at most %d"
                        + " not live; FX delay p99 %.0f ms, most %.0f ms; all live %.1f s after peace; threads %+d,"
                        + " handles %+d%s%n",
                tiles,
                options.rounds(),
                again,
                calls.mostAtOnce(),
                MOST_AT_ONCE,
                down,
                Figures.share(late, 0.99),
                Figures.share(late, 1),
                peace,
                after.threads() - before.threads(),
                after.files() - before.files(),
                struck ? "" : " INVALID: the storm did not strike");
        return struck;
    }
}
