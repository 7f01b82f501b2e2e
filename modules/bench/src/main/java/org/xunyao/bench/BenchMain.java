package org.xunyao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunyao.app.house.Arguments;
import org.xunyao.bench.duty.AccuracyLedger;
import org.xunyao.bench.eyes.EyeBenches;
import org.xunyao.bench.fill.FillShare;
import org.xunyao.bench.fuzz.FuzzBench;
import org.xunyao.bench.identity.AccuracyIdentity;
import org.xunyao.bench.look.LookBenches;
import org.xunyao.bench.paper.PaperBenches;
import org.xunyao.bench.reading.AccuracySigns;
import org.xunyao.bench.reading.AccuracyText;
import org.xunyao.bench.replay.ReplaySeek;
import org.xunyao.bench.term.DeadlineRate;
import org.xunyao.bench.wall.WallBenches;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.models.ModelStore;
import org.xunyao.vision.text.TextReader;
import org.xunyao.wire.RuleTables;
import org.xunyao.worker.command.FaceModels;
import org.xunyao.worker.reader.TextModels;

/// Runs one measurement or one torture. The last line is `bench NAME: FIGURE`; the exit code is 0
/// only if the measurement is valid or the promise held, 3 if it could not be tried here.
public final class BenchMain {
    private BenchMain() {}

    /// The name of the measurement; the properties are those of `./run`. Tortures also take
    /// `--cycles N`, `--seed S` and `--negative`.
    public static void main(String[] words) {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            System.exit(run(words));
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            System.exit(2);
        }
    }

    private static int run(String[] words) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("xunyao.root"), "target", "bench");
        String name = words.length == 0 ? "" : words[0];
        var torture = Tortures.of(name);
        if (torture.isPresent()) {
            return new TortureRun(
                            torture.get(),
                            folder.resolve(name + "-" + ProcessHandle.current().pid()))
                    .run(words);
        }
        return valid(name, words, folder) ? 0 : 1;
    }

    private static boolean valid(String name, String[] words, Path folder) throws IOException, InterruptedException {
        var clock = new SystemClock(SystemClock.CHINA);
        Arguments arguments = Arguments.of("--data", folder.toString());
        return switch (name) {
            case "start" ->
                new StartTime(
                                Path.of(System.getProperty("xunyao.root")),
                                folder.resolve(
                                        "start-" + ProcessHandle.current().pid()))
                        .run();
            case "fuzz" ->
                new FuzzBench(Path.of(System.getProperty("xunyao.root")), folder.resolve("fuzz"), System.out::println)
                        .run(words);
            case "accuracy-identity" ->
                new AccuracyIdentity(testData("faces"), FaceModels.in(models()), System.out::println).run();
            case "accuracy-ledger" -> new AccuracyLedger(EyeBenches.film(), Optional.of(models())).run();
            case "accuracy-signs" -> signs();
            case "accuracy-text" -> {
                try (TextReader reader = TextModels.open(models())) {
                    yield new AccuracyText(testData("labels"), reader, System.out::println).run();
                }
            }
            case "deadline" ->
                new DeadlineRate(Path.of(System.getProperty("xunyao.root"), "resources"), clock, System.out::println)
                        .run(DeadlineRate.CASES);
            case "fill" -> fill(folder, clock);
            case "replay-seek" -> new ReplaySeek(arguments, clock).run();
            case String eyes
            when EyeBenches.NAMES.contains(eyes) -> EyeBenches.run(eyes, Path.of(System.getProperty("xunyao.root")));
            case String paper when PaperBenches.NAMES.contains(paper) -> PaperBenches.run(paper, folder, clock);
            case String look when LookBenches.NAMES.contains(look) -> LookBenches.run(words, folder.resolve("look"));
            default -> {
                if (!WallBenches.NAMES.contains(name)) {
                    throw unknown();
                }
                yield WallBenches.run(name, words, arguments, clock);
            }
        };
    }

    private static boolean fill(Path folder, Clock clock) throws IOException {
        return new FillShare(
                        Path.of(System.getProperty("xunyao.root"), "resources"),
                        folder.resolve("fill-" + ProcessHandle.current().pid()),
                        clock,
                        System.out::println)
                .run();
    }

    private static boolean signs() throws IOException {
        var rules = new RuleTables(Path.of(System.getProperty("xunyao.root"), "resources", "rules"));
        try (TextReader reader = TextModels.open(models())) {
            return new AccuracySigns(testData("labels"), testData("signs"), rules, reader, System.out::println).run();
        }
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "./run bench knows: start, fill, fuzz, deadline, replay-seek, accuracy-identity, accuracy-ledger,"
                        + " accuracy-signs, accuracy-text, "
                        + String.join(", ", EyeBenches.NAMES) + ", "
                        + String.join(", ", PaperBenches.NAMES) + ", "
                        + String.join(", ", LookBenches.NAMES) + ", "
                        + String.join(", ", WallBenches.NAMES) + ", " + Tortures.names());
    }

    /// Pictures for measurements only, beside the clone; they are not part of it.
    private static Path testData(String name) {
        return Path.of(System.getProperty("xunyao.root")).resolveSibling("shared/testdata/" + name);
    }

    private static Path models() {
        return ModelStore.folder(System.getenv(), Path.of("models"));
    }
}
