package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Shares;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.demo.WorkerProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;

/// How much memory station and worker hold while the wall runs, from `/proc/PID/smaps_rollup`: proportional
/// shares, so that the pictures' memory, which both see, counts once. A minute after every tile has pictures.
final class Memory {
    private static final int PATIENCE = 90;

    /// 16 and 36 tiles, once each: what a tile costs shows in the difference.
    static final WallOptions USUAL =
            new WallOptions(List.of(WallLayout.SIXTEEN, WallLayout.THIRTY_SIX), 60, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;

    /// @param options its rounds are seconds of rest before the look
    Memory(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
    }

    /// In MiB.
    private record Held(int tiles, double station, double worker) {
        double all() {
            return station + worker;
        }
    }

    boolean run() throws IOException {
        Path footage = arguments.data().resolveSibling("footage");
        Footage.ofDebian(footage);
        Fx.start(() -> {});
        var closing = new StringBuilder("bench memory:");
        double before = 0;
        int tiles = 0;
        for (WallLayout layout : options.layouts()) {
            Held held = held(layout, footage);
            closing.append(String.format(
                    Locale.ROOT,
                    " %d tiles %.0f MiB (station %.0f, worker %.0f), %.1f a tile;",
                    held.tiles(),
                    held.all(),
                    held.station(),
                    held.worker(),
                    held.all() / held.tiles()));
            if (tiles > 0) {
                closing.append(String.format(
                        Locale.ROOT, " each tile more costs %.1f MiB", (held.all() - before) / (held.tiles() - tiles)));
            }
            before = held.all();
            tiles = held.tiles();
        }
        System.out.println(closing);
        return true;
    }

    /// @throws IllegalStateException if a tile never has a picture, or there is no worker to be looked at
    private Held held(WallLayout layout, Path footage) throws IOException {
        int tiles = layout.tiles();
        try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(tiles, footage));
                var rig = new WallRig(
                        arguments.workerCommand().with(options.engines().getFirst()),
                        WallRig.points(tiles, cameras.port()),
                        layout,
                        clock)) {
            new Waiting(clock).until("all tiles have pictures", PATIENCE, () -> rig.alive() == tiles);
            Waiting.rest(options.rounds() * 1_000L);
            double worker = WorkerProcess.all().stream().mapToDouble(Shares::of).sum();
            if (worker == 0) {
                throw new IllegalStateException("there is no worker to be looked at");
            }
            Held held = new Held(tiles, Shares.of(ProcessHandle.current()), worker);
            System.out.printf(
                    Locale.ROOT, "memory %d tiles: station %.0f MiB, worker %.0f MiB%n", tiles, held.station(), worker);
            return held;
        }
    }
}
