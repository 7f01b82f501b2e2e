package org.xunyao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.wall.WallLayout;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.CameraId;
import org.xunyao.wire.CameraPoint;

/// What the wall costs: processor seconds of station and worker for one second of one stream, from the
/// network to the window, over what FFmpeg needs in one thread to decode one second of the same film and
/// throw it away. Rounds of both follow each other; the figure is the median. Cameras and X server are
/// not counted.
final class WallRatio {
    private static final int ROUNDS = 5;
    private static final double LEAST_DRAWN = 0.95;
    private static final double PERCENT = 100;

    private final Arguments arguments;
    private final Clock clock;

    WallRatio(Arguments arguments, Clock clock) {
        this.arguments = arguments;
        this.clock = clock;
    }

    /// One round.
    ///
    /// @param used in the window
    /// @param streamSeconds tiles × seconds of the window
    /// @param drawn pictures drawn over pictures that the cameras' rate gives
    /// @param yardstick processor seconds of FFmpeg for a second of film
    record Round(CpuTime used, double streamSeconds, double drawn, double yardstick) {
        double ratio() {
            return used.all() / streamSeconds / yardstick;
        }
    }

    boolean run() throws IOException {
        Path folder = arguments.data().resolveSibling("footage");
        Footage footage = Footage.ofDebian(folder);
        Fx.start(() -> {});
        boolean valid = true;
        var closing = new StringBuilder("bench wall-ratio:");
        for (WallLayout layout : List.of(WallLayout.NINE, WallLayout.SIXTEEN)) {
            List<Round> rounds = rounds(layout, folder, new Ffmpeg(footage));
            double ratio = median(rounds, Round::ratio);
            double drawn = median(rounds, Round::drawn);
            double station = median(
                    rounds, round -> round.used().station() / round.used().all());
            valid &= drawn >= LEAST_DRAWN;
            closing.append(" %d tiles %.2f (station %.0f %%, worker %.0f %%, drawn %.1f %%)"
                    .formatted(layout.tiles(), ratio, station * PERCENT, (1 - station) * PERCENT, drawn * PERCENT));
        }
        System.out.println(closing + (valid ? "" : " INVALID: fewer than 95 % of the pictures were drawn"));
        return valid;
    }

    private List<Round> rounds(WallLayout layout, Path footage, Ffmpeg ffmpeg) throws IOException {
        var found = new ArrayList<Round>();
        try (CameraProcess cameras = CameraProcess.start(cameraArguments(layout.tiles(), footage))) {
            List<CameraPoint> points = points(layout.tiles(), cameras.port());
            for (int i = 0; i < ROUNDS; i++) {
                var round = new WallRound(arguments, points, layout, clock).measure(ffmpeg);
                found.add(round);
                System.out.printf(
                        Locale.ROOT,
                        "wall-ratio %d tiles, round %d: station %.1f ms, worker %.1f ms, ffmpeg %.1f ms per stream"
                                + " second, drawn %.1f %%, ratio %.2f%n",
                        layout.tiles(),
                        i + 1,
                        round.used().station() / round.streamSeconds() * 1_000,
                        round.used().worker() / round.streamSeconds() * 1_000,
                        round.yardstick() * 1_000,
                        round.drawn() * PERCENT,
                        round.ratio());
            }
        }
        return found;
    }

    /// Every tile its own stream: the nine clips from different moments on.
    private static List<String> cameraArguments(int tiles, Path footage) {
        List<Clips> clips = List.of(Clips.values());
        var words = new ArrayList<>(List.of("--footage", footage.toString()));
        for (int i = 0; i < tiles; i++) {
            String clip = clips.get(i % clips.size()).path();
            words.addAll(List.of("--camera", "tile%d=@%s,%d".formatted(i, clip, 3 * i)));
        }
        return words;
    }

    private static List<CameraPoint> points(int tiles, int port) {
        var points = new ArrayList<CameraPoint>();
        for (int i = 0; i < tiles; i++) {
            points.add(new CameraPoint(
                    new CameraId("T" + i),
                    "样例药店 " + i,
                    "营业厅",
                    "rtsp://127.0.0.1:" + port + "/tile" + i,
                    Optional.empty()));
        }
        return points;
    }

    private static double median(List<Round> rounds, java.util.function.ToDoubleFunction<Round> of) {
        return Figures.median(rounds.stream().mapToDouble(of).toArray());
    }
}
