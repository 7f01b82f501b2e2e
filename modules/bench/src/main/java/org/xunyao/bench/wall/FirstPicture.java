package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;

/// How long after the connection to a camera begins its first picture is drawn on the wall, beside cameras
/// that run. The line of one camera is cut again and again; the time runs from the call that it takes until
/// the wall draws a picture of the new connection. The cameras begin each connection with a key picture, so
/// there is no wait for one to be taken off.
final class FirstPicture {
    private static final int PATIENCE = 60;
    private static final long STEADY_MILLIS = 1_000;
    /// Until every tile has told the worker its size and has its pictures anew.
    private static final long WARM_MILLIS = 5_000;
    private static final double MILLIS = 1_000;

    /// A hundred opens beside eight other cameras.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.NINE), 100, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;

    FirstPicture(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
    }

    boolean run() throws IOException {
        Path footage = arguments.data().resolveSibling("footage");
        Footage.ofDebian(footage);
        Fx.start(() -> {});
        int tiles = options.layouts().getFirst().tiles();
        double[] millis = new double[options.rounds()];
        try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(tiles, footage));
                var rig = new WallRig(
                        arguments.workerCommand().with(options.engines().getFirst()),
                        WallRig.points(tiles, cameras.port()),
                        options.layouts().getFirst(),
                        clock)) {
            waiting.until("all tiles have pictures", PATIENCE, () -> rig.alive() == tiles);
            Waiting.rest(WARM_MILLIS);
            for (int i = 0; i < millis.length; i++) {
                millis[i] = open(cameras, rig, i % tiles) * MILLIS;
                System.out.printf(Locale.ROOT, "open %3d: %.0f ms%n", i + 1, millis[i]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bench first-picture: p95 %.0f ms, median %.0f ms, most %.0f ms (%d opens beside %d cameras)%n",
                Figures.p95(millis),
                Figures.median(millis),
                Figures.share(millis, 1),
                millis.length,
                tiles - 1);
        return true;
    }

    /// @return seconds from the call to the picture
    /// @throws IllegalStateException if the line was not cut or the camera not called anew
    private double open(CameraProcess cameras, WallRig rig, int tile) throws IOException {
        Waiting.rest(STEADY_MILLIS);
        cameras.fault(WallRig.path(tile), Fault.DROP);
        waiting.until("the line is cut", PATIENCE, () -> !rig.lives(tile));
        long drawn = drawnToTheEnd(rig, tile);
        int calls = cameras.calls().connections();
        cameras.fault(WallRig.path(tile), Fault.OK);
        waiting.until("a picture of the new connection", PATIENCE, () -> rig.drawn(tile) > drawn);
        long seen = clock.nanoTime();
        // The cameras say when the call came: asking them all the while would disturb what is measured.
        CameraProcess.Calls last = cameras.calls();
        if (last.connections() <= calls) {
            throw new IllegalStateException("the camera was not called anew");
        }
        return last.millisSinceLast() / MILLIS - waiting.since(seen);
    }

    /// Waits until all that came over the old connection is drawn.
    private static long drawnToTheEnd(WallRig rig, int tile) {
        long before = -1;
        while (before != rig.drawn(tile)) {
            before = rig.drawn(tile);
            Waiting.rest(STEADY_MILLIS);
        }
        return before;
    }
}
