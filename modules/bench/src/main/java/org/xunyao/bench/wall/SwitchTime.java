package org.xunyao.bench.wall;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.ui.fx.Fx;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.WallLayout;
import org.xunyao.wire.CameraPoint;

/// How long a tile takes from one camera to another whose stream is open already, as a patrol does: from the
/// command until the first pixel of the other camera on the screen. The cameras show the same film in red,
/// green and blue, and a robot looks at the screen; nobody asks the program.
final class SwitchTime {
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final int PATIENCE = 60;
    private static final int LONGEST = 10;
    private static final long WARM_MILLIS = 5_000;
    private static final long DWELL_MILLIS = 1_500;
    private static final int SIDE = 120;
    private static final double MILLIS = 1_000;

    /// A hundred switches of one large picture.
    static final WallOptions USUAL = new WallOptions(List.of(WallLayout.ONE), 100, List.of(DecodingEngine.USUAL));

    private final Arguments arguments;
    private final Clock clock;
    private final WallOptions options;
    private final Waiting waiting;
    private final Robot robot;

    SwitchTime(Arguments arguments, Clock clock, WallOptions options) {
        this.arguments = arguments;
        this.clock = clock;
        this.options = options;
        this.waiting = new Waiting(clock);
        try {
            this.robot = new Robot();
        } catch (AWTException noScreen) {
            throw new IllegalStateException("there is no screen to look at", noScreen);
        }
    }

    /// What a camera shows.
    private enum Colour {
        RED("rr=1:gg=0.2:bb=0.2"),
        GREEN("rr=0.2:gg=1:bb=0.2"),
        BLUE("rr=0.2:gg=0.2:bb=1");

        private final String mixing;

        Colour(String mixing) {
            this.mixing = mixing;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean run() throws IOException, InterruptedException {
        Path folder = arguments.data().resolveSibling("footage");
        Path film = Footage.ofDebian(folder).clip(Footage.wall().getFirst());
        var words = new ArrayList<String>();
        for (Colour colour : COLOURS) {
            words.addAll(List.of("--camera", colour.path() + "=" + tinted(film, colour, folder)));
        }
        Fx.start(() -> {});
        double[] millis = new double[options.rounds()];
        try (CameraProcess cameras = CameraProcess.start(words);
                var rig = new WallRig(
                        arguments.workerCommand().with(options.engines().getFirst()),
                        points(cameras.port()),
                        WallLayout.ONE,
                        clock)) {
            waiting.until("the first picture", PATIENCE, () -> rig.alive() > 0);
            Waiting.rest(WARM_MILLIS);
            for (int i = 0; i < millis.length; i++) {
                millis[i] = turn(rig, i) * MILLIS;
                System.out.printf(Locale.ROOT, "switch %3d: %.0f ms%n", i + 1, millis[i]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "bench switch: p95 %.0f ms, median %.0f ms, most %.0f ms (%d switches)%n",
                Figures.p95(millis),
                Figures.median(millis),
                Figures.share(millis, 1),
                millis.length);
        return true;
    }

    /// @throws IllegalStateException if the screen did not show the camera before, or never shows the next one
    private double turn(WallRig rig, int number) {
        Colour before = COLOURS.get(number % COLOURS.size());
        int next = (number + 1) % COLOURS.size();
        waiting.until("the picture in " + before.path(), LONGEST, () -> seen() == before);
        long begun = clock.nanoTime();
        rig.select(next);
        waiting.until("the picture in " + COLOURS.get(next).path(), LONGEST, () -> seen() == COLOURS.get(next));
        double seconds = waiting.since(begun);
        Waiting.rest(DWELL_MILLIS);
        return seconds;
    }

    /// The colour that prevails in the middle of the screen, half as strong again as each other; null if none does.
    private @Nullable Colour seen() {
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        BufferedImage middle = robot.createScreenCapture(
                new Rectangle((screen.width - SIDE) / 2, (screen.height - SIDE) / 2, SIDE, SIDE));
        long[] sums = new long[COLOURS.size()];
        for (int pixel : middle.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)) {
            sums[0] += pixel >> 16 & 0xFF;
            sums[1] += pixel >> 8 & 0xFF;
            sums[2] += pixel & 0xFF;
        }
        for (int i = 0; i < sums.length; i++) {
            long others = Math.max(sums[(i + 1) % sums.length], sums[(i + 2) % sums.length]);
            if (sums[i] > others + others / 2) {
                return COLOURS.get(i);
            }
        }
        return null;
    }

    private static List<CameraPoint> points(int port) {
        return COLOURS.stream()
                .map(colour -> new CameraPoint(
                        new CameraId(colour.name()),
                        "样例药店",
                        colour.path(),
                        "rtsp://127.0.0.1:" + port + "/" + colour.path(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static Path tinted(Path film, Colour colour, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("switch-" + colour.path() + ".h264");
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-y",
                        "-f",
                        "h264",
                        "-framerate",
                        "15",
                        "-i",
                        film.toString(),
                        "-t",
                        "20",
                        "-vf",
                        "colorchannelmixer=" + colour.mixing,
                        "-c:v",
                        "libx264",
                        "-profile:v",
                        "main",
                        "-preset",
                        "veryfast",
                        "-pix_fmt",
                        "yuv420p",
                        "-bf",
                        "0",
                        "-g",
                        "30",
                        "-f",
                        "h264",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (ffmpeg.waitFor() != 0) {
            throw new IOException("ffmpeg could not make the film in " + colour.path());
        }
        return file;
    }
}
