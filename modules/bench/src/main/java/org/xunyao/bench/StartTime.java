package org.xunyao.bench;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.station.CarelessFiles;
import org.xunyao.bench.station.InstalledProgram;

/// How long a person waits for the program: from its start to the first pixel of its window, and until its
/// door was shown, an empty paper set and everything closed again, with its classes cached (JEP 514) and
/// without. Both take turns on the same data, so the figure is their ratio. The window is looked for on the
/// screen, not asked of the program.
final class StartTime {
    private static final int ROUNDS = 7;
    private static final int PLACES = 5;
    private static final long LONGEST_SECONDS = 120;
    private static final double SECOND = 1e9;
    /// What the program's log says when its data stay shut, though it shows a window and ends well.
    private static final String REFUSED = "ended with fault";

    private final Path root;
    private final Path folder;

    StartTime(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /// One start, in seconds since the process was asked for.
    ///
    /// @param window when something was drawn
    /// @param whole when the process had ended
    record Life(double window, double whole) {}

    boolean run() throws IOException, InterruptedException {
        try {
            return measured();
        } finally {
            TortureRun.remove(folder);
        }
    }

    private boolean measured() throws IOException, InterruptedException {
        Path cache = folder.resolve("app.aot");
        Path passphrase = folder.resolve("passphrase");
        new CarelessFiles().replace(passphrase, "Practice#2026\n".getBytes(StandardCharsets.US_ASCII));
        // The program refuses one that others may read.
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
        // The first start makes the sample county and the cache; neither figure holds that.
        live(List.of("-XX:AOTCacheOutput=" + cache));
        var cached = new ArrayList<Life>();
        var bare = new ArrayList<Life>();
        for (int i = 1; i <= ROUNDS; i++) {
            cached.add(said(i, "cached", live(List.of("-XX:AOTCache=" + cache))));
            bare.add(said(i, "bare", live(List.of())));
        }
        double with = median(cached);
        double without = median(bare);
        System.out.printf(
                Locale.ROOT,
                "bench start: first window after %.2f s with cached classes (worst %.2f), %.2f s without (worst %.2f),"
                        + " ratio %.2f, median of %d each%n",
                with,
                worst(cached),
                without,
                worst(bare),
                with / without,
                ROUNDS);
        return true;
    }

    private static Life said(int round, String how, Life life) {
        System.out.printf(
                Locale.ROOT,
                "start %d %s: window %.2f s, door shown, paper set and closed %.2f s%n",
                round,
                how,
                life.window(),
                life.whole());
        return life;
    }

    private Life live(List<String> options) throws IOException, InterruptedException {
        var screen = new Watched();
        long begun = System.nanoTime();
        Path words = folder.resolve("words");
        Process process = new ProcessBuilder(words(options))
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        try {
            long drawn = begun;
            while (process.isAlive() && drawn == begun) {
                if (screen.changed()) {
                    drawn = System.nanoTime();
                }
            }
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            String said = Files.readString(words);
            if (!ended || process.exitValue() != 0 || drawn == begun || said.contains(REFUSED)) {
                throw new IllegalStateException("the program did not start and end by itself, it said:\n" + said);
            }
            return new Life((drawn - begun) / SECOND, (System.nanoTime() - begun) / SECOND);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> words(List<String> options) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Xlog:disable",
                "-Dprism.order=sw",
                "-Dxunyao.root=" + root,
                "-Dxunyao.worker=" + root.resolve("native/worker/target")));
        words.addAll(options);
        words.addAll(List.of(
                "-cp",
                InstalledProgram.classPath(root),
                "org.xunyao.app.Launcher",
                "--data",
                folder.resolve("data").toString(),
                "--secrets",
                folder.resolve("secrets").toString(),
                "--passphrase-file",
                folder.resolve("passphrase").toString(),
                "--sample",
                "--brief"));
        return words;
    }

    private static double median(List<Life> lives) {
        return Figures.median(lives.stream().mapToDouble(Life::window).toArray());
    }

    private static double worst(List<Life> lives) {
        return lives.stream().mapToDouble(Life::window).max().orElseThrow();
    }

    /// A few places of the screen, as they were before.
    private static final class Watched {
        private final Robot robot;
        private final List<int[]> places = new ArrayList<>();
        private final List<Integer> before;

        Watched() {
            try {
                robot = new Robot();
            } catch (AWTException noScreen) {
                throw new IllegalStateException("there is no screen to look at", noScreen);
            }
            Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
            for (int i = 1; i <= PLACES; i++) {
                places.add(new int[] {size.width * i / (PLACES + 1), size.height / 2});
            }
            before = pixels();
        }

        boolean changed() {
            return !pixels().equals(before);
        }

        private List<Integer> pixels() {
            return places.stream()
                    .map(place -> robot.getPixelColor(place[0], place[1]).getRGB())
                    .toList();
        }
    }
}
