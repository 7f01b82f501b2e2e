package org.xunyao.bench.paper;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.bench.gauge.Figures;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.bench.station.InstalledProgram;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.kernel.Clock;

/// `first-document`: how long a person waits from asking for the first document after a start to the pictures of its
/// three pages: asked at once, and after the empty paper that the program sets by itself, in turns. Each reading is a
/// process of its own with the options and the class cache of `./run`, over a database with one case. What a start
/// does anyhow (the database, the forms) is not counted; reading the case, saving the draft, setting and drawing are.
/// Valid if every document has three pages.
final class FirstDocument {
    private static final int ROUNDS = 3;
    /// Steps from a sealed clip to a case.
    private static final int STEPS = 5;

    private static final long SEED = 97;
    private static final int BYTES = 1_000;
    private static final int PAGES = 3;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Path root;
    private final Path folder;
    private final Clock clock;
    private final Consumer<String> told;

    /// @param root of the clone
    /// @param folder a new one for the database
    /// @param told takes the lines of the figure
    FirstDocument(Path root, Path folder, Clock clock, Consumer<String> told) {
        this.root = root;
        this.folder = folder;
        this.clock = clock;
        this.told = told;
    }

    /// @return whether the measurement is valid
    /// @throws IllegalStateException if there is no class cache, or a process failed
    boolean run() throws IOException, InterruptedException {
        Path cache = root.resolve("target/warm/app.aot");
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no class cache: ./run makes it");
        }
        enterCase();
        var at = new ArrayList<Reading>();
        var after = new ArrayList<Reading>();
        for (int i = 0; i < ROUNDS; i++) {
            at.add(reading(cache, FirstDocumentMain.AT_ONCE));
            after.add(reading(cache, FirstDocumentMain.READY));
            told.accept("first-document: asked at once " + said(List.of(at.getLast())) + ", after the empty paper "
                    + said(List.of(after.getLast())));
        }
        told.accept(String.format(
                Locale.ROOT,
                "bench first-document: %d pages, asked at once %s, after the empty paper %s, median of %d each, aim"
                        + " 2.0 s",
                PAGES,
                said(at),
                said(after),
                ROUNDS));
        return Stream.concat(at.stream(), after.stream()).allMatch(Reading::whole);
    }

    private void enterCase() throws IOException {
        try (BenchStation station = BenchStation.over(OpenStore.opened(folder), folder, clock, Sabotage.NONE)) {
            var flow = new CaseFlow(station, new Random(SEED), BYTES);
            for (int step = 0; step < STEPS; step++) {
                flow.next();
            }
        }
    }

    /// @param worked how much of it its thread had a processor
    private record Reading(double seconds, double worked, int pages) {
        boolean whole() {
            return pages == PAGES;
        }
    }

    private static String said(List<Reading> readings) {
        double[] seconds = readings.stream().mapToDouble(Reading::seconds).toArray();
        double[] worked = readings.stream().mapToDouble(Reading::worked).toArray();
        return String.format(
                Locale.ROOT,
                "%.2f s (worst %.2f, processor %.2f)",
                Figures.median(seconds),
                Figures.share(seconds, 1),
                Figures.median(worked));
    }

    private Reading reading(Path cache, String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words(cache, how))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        List<String> words = SPACE.splitAsStream(said).toList();
        if (process.waitFor() != 0 || words.size() != 3) {
            throw new IllegalStateException("the process of a first document failed");
        }
        return new Reading(
                Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)), Integer.parseInt(words.get(2)));
    }

    private List<String> words(Path cache, String how) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-XX:AOTCache=" + cache,
                "-Xlog:disable",
                "-Dxunyao.root=" + root,
                "-cp",
                InstalledProgram.classPath(root) + File.pathSeparator + System.getProperty("java.class.path"),
                FirstDocumentMain.class.getName(),
                folder.toString(),
                how);
    }
}
