package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.CpuTime;
import org.xunyao.bench.gauge.Ffmpeg;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.wire.CameraPoint;

/// What the wall costs: processor seconds of station and worker for one second of one stream, from the
/// network to the window, over what FFmpeg needs in one thread to decode one second of the same film and
/// throw it away. Each round measures every engine and the yardstick one after the other, the next round in
/// the opposite order; the figures are the medians. Cameras and X server are not counted.
final class WallRatio {
    private static final double LEAST_DRAWN = 0.95;
    private static final double PERCENT = 100;

    /// What is measured where nothing else is said.
    static final WallOptions USUAL =
            new WallOptions(List.of(WallLayout.NINE, WallLayout.SIXTEEN), 5, List.of(DecodingEngine.values()));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;

    WallRatio(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
    }

    /// What one engine used in one round.
    ///
    /// @param used in the window
    /// @param streamSeconds tiles × seconds of the window
    /// @param drawn pictures drawn over pictures that the cameras' rate gives
    /// @param moving tiles that showed a film to a robot that looked at the screen
    record Used(CpuTime used, double streamSeconds, double drawn, long moving) {}

    /// One round of one engine.
    ///
    /// @param yardstick processor seconds of FFmpeg for a second of film
    record Round(DecodingEngine engine, Used of, double yardstick) {
        double ratio() {
            return of.used().all() / of.streamSeconds() / yardstick;
        }

        double station() {
            return of.used().station() / of.used().all();
        }
    }

    boolean run() throws IOException {
        Path folder = arguments.data().resolveSibling("footage");
        Footage footage = Footage.ofDebian(folder);
        Fx.start(() -> {});
        boolean valid = true;
        var closing = new StringBuilder("bench wall-ratio:");
        for (WallLayout layout : options.layouts()) {
            closing.append(" %d tiles".formatted(layout.tiles()));
            List<Round> rounds = rounds(layout, folder, new Ffmpeg(footage));
            for (DecodingEngine engine : options.engines()) {
                List<Round> own = rounds.stream()
                        .filter(round -> round.engine() == engine)
                        .toList();
                double station = median(own, Round::station);
                double drawn = median(own, round -> round.of().drawn());
                valid &= drawn >= LEAST_DRAWN
                        && own.stream().allMatch(round -> round.of().moving() == layout.tiles());
                closing.append(String.format(
                        Locale.ROOT,
                        " %s %.2f (station %.0f %%, worker %.0f %%, drawn %.1f %%)",
                        engine.word(),
                        median(own, Round::ratio),
                        station * PERCENT,
                        (1 - station) * PERCENT,
                        drawn * PERCENT));
            }
        }
        System.out.println(
                closing + (valid ? "" : " INVALID: fewer than 95 % of the pictures were drawn, or a tile stood"));
        return valid;
    }

    private List<Round> rounds(WallLayout layout, Path footage, Ffmpeg ffmpeg) throws IOException {
        var found = new ArrayList<Round>();
        try (CameraProcess cameras = CameraProcess.start(WallRig.cameras(layout.tiles(), footage))) {
            List<CameraPoint> points = WallRig.points(layout.tiles(), cameras.port());
            for (int i = 0; i < options.rounds(); i++) {
                List<DecodingEngine> order =
                        i % 2 == 0 ? options.engines() : options.engines().reversed();
                for (DecodingEngine engine : order) {
                    var command = arguments.workerCommand().with(engine);
                    Used used = new WallRound(command, points, layout, clock).measure();
                    Round round = new Round(engine, used, ffmpeg.perSecond());
                    found.add(round);
                    say(layout, i + 1, round);
                }
            }
        }
        return found;
    }

    private static void say(WallLayout layout, int number, Round round) {
        System.out.printf(
                Locale.ROOT,
                "wall-ratio %d tiles, round %d, %s: station %.1f ms, worker %.1f ms, ffmpeg %.1f ms per stream"
                        + " second, drawn %.1f %%, %d tiles move on the screen, ratio %.2f%n",
                layout.tiles(),
                number,
                round.engine().word(),
                round.of().used().station() / round.of().streamSeconds() * 1_000,
                round.of().used().worker() / round.of().streamSeconds() * 1_000,
                round.yardstick() * 1_000,
                round.of().drawn() * PERCENT,
                round.of().moving(),
                round.ratio());
    }

    private static double median(List<Round> rounds, java.util.function.ToDoubleFunction<Round> of) {
        return Figures.median(rounds.stream().mapToDouble(of).toArray());
    }
}
