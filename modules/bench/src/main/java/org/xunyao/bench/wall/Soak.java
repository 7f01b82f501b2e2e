package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Holdings;
import org.xunyao.bench.gauge.Slope;
import org.xunyao.bench.gauge.SmallFilm;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;

/// T16: three days of a wall in the number of its operations, 26,000 reconnects of 36 small cameras and
/// 2,000 changes of the view, and what the program holds of the machine on the way. All lines are cut at
/// once and come back by the program's own rules. The first quarter of the readings is warm-up.
final class Soak {
    /// 26,000 reconnects are three days (docs/design/reliability.md, T16).
    private static final double RECONNECTS_A_DAY = 26_000 / 3.0;
    /// 2,000 changes of the view for 26,000 reconnects of 36 cameras.
    private static final int VIEWS_A_CUT = 3;
    private static final int READINGS = 48;
    private static final int WARM = 12;
    private static final int PATIENCE = 120;
    private static final int BACK_SECONDS = 60;
    private static final long CUT_MILLIS = 200;
    private static final long VIEW_MILLIS = 150;
    private static final List<WallLayout> VIEWS = List.of(
            WallLayout.ONE, WallLayout.NINE, WallLayout.THIRTY_SIX, WallLayout.ONE_AND_SEVEN, WallLayout.SIXTEEN);

    /// The rounds are reconnects.
    static final WallOptions USUAL =
            new WallOptions(List.of(WallLayout.THIRTY_SIX), 26_000, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;
    private final Random random = new Random(16);
    private final List<Double> reconnects = new ArrayList<>();
    private final List<Holdings> holdings = new ArrayList<>();
    private int views;

    Soak(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
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
            int calm = cameras.calls().connections();
            for (int done = 0; done < options.rounds(); done = cameras.calls().connections() - calm) {
                read(done);
                cut(cameras, rig, tiles);
            }
            int done = cameras.calls().connections() - calm;
            read(done);
            return say(done);
        }
    }

    /// Cuts every line, lets all come back, and goes through some views.
    private void cut(CameraProcess cameras, WallRig rig, int tiles) throws IOException {
        for (Fault fault : List.of(Fault.DROP, Fault.OK)) {
            for (int i = 0; i < tiles; i++) {
                cameras.fault(WallRig.path(i), fault);
            }
            Waiting.rest(CUT_MILLIS);
        }
        waiting.until(
                "all cameras are back",
                BACK_SECONDS,
                () -> rig.pipeline().counts().live() == tiles);
        for (int i = 0; i < VIEWS_A_CUT; i++) {
            rig.arrange(VIEWS.get(random.nextInt(VIEWS.size())));
            rig.select(random.nextInt(tiles));
            Waiting.rest(VIEW_MILLIS);
            views++;
        }
        rig.arrange(options.layouts().getFirst());
    }

    private void read(int done) {
        if (done < (double) options.rounds() * reconnects.size() / READINGS) {
            return;
        }
        Holdings now = Holdings.now();
        reconnects.add((double) done);
        holdings.add(now);
        System.out.printf(
                Locale.ROOT,
                "soak %6d reconnects, %4d views: station %.0f MiB (heap %.1f), worker %.0f MiB, %.0f threads, %.0f"
                        + " handles%n",
                done,
                views,
                now.station(),
                now.heap(),
                now.worker(),
                now.threads(),
                now.handles());
    }

    private boolean say(int done) {
        boolean enough = holdings.size() > READINGS / 2;
        if (!enough) {
            System.out.println("bench soak: INVALID: too few readings (" + holdings.size() + ")");
            return false;
        }
        System.out.printf(
                Locale.ROOT,
                "bench soak: %d reconnects, %d views; a simulated day costs station %s MiB, its heap %s MiB, worker"
                        + " %s MiB, threads %s, handles %s%n",
                done,
                views,
                slope(Holdings::station),
                slope(Holdings::heap),
                slope(Holdings::worker),
                slope(Holdings::threads),
                slope(Holdings::handles));
        return true;
    }

    private String slope(ToDoubleFunction<Holdings> of) {
        List<Double> x = reconnects.subList(WARM, reconnects.size());
        List<Double> y = holdings.subList(WARM, holdings.size()).stream()
                .map(of::applyAsDouble)
                .toList();
        Slope day = Slope.through(x, y).per(RECONNECTS_A_DAY);
        return String.format(Locale.ROOT, "%+.2f ± %.2f", day.each(), day.error());
    }
}
