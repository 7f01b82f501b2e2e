package org.xunyao.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.xunyao.bench.station.CarelessFiles;

/// `./run bench fuzz [--minutes N | --seconds N] [--target NAME]`: every target for so long, as many at once as
/// there are processors. What breaks one is kept as a seed in the module that owns it. What was learnt is
/// kept for the next run.
///
/// @param root of the repository
/// @param folder for what was learnt
/// @param out for one line a target
public record FuzzBench(Path root, Path folder, Consumer<String> out) {
    private static final int USUAL_MINUTES = 60;
    private static final int MINUTE = 60;
    private static final int SHORTEST_CONTROL = 20;

    /// What is asked for.
    private record Wanted(int seconds, Optional<String> target) {}

    /// Runs what the words say.
    ///
    /// @param words of the command line, the first is the bench's name
    /// @return whether nothing broke, enough was looked at and the planted fault was found
    public boolean run(String[] words) throws IOException, InterruptedException {
        Wanted wanted = wanted(words);
        List<FuzzTarget> targets = FuzzTarget.all().stream()
                .filter(target -> wanted.target()
                        .filter(name -> !name.equals(target.name()))
                        .isEmpty())
                .toList();
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no target " + wanted.target().orElse(""));
        }
        return run(targets, wanted.seconds());
    }

    /// Runs these targets and the planted fault.
    boolean run(List<FuzzTarget> targets, int seconds) throws IOException, InterruptedException {
        List<Fuzzed> all = new ArrayList<>(all(targets, seconds));
        boolean control = found(all.removeFirst());
        for (Fuzzed each : all) {
            out.accept(each.line());
            if (!each.holds()) {
                each.words().forEach(out);
                keep(each);
            }
        }
        long executions = all.stream().mapToLong(Fuzzed::executions).sum();
        long edges = all.stream().mapToLong(Fuzzed::edges).sum();
        long broken = all.stream().filter(each -> each.find().isPresent()).count();
        boolean valid = control && all.stream().allMatch(Fuzzed::holds);
        out.accept("bench fuzz: %d targets, %d s each, %d executions, %d edges, %d broken, planted fault %s%s"
                .formatted(
                        all.size(),
                        seconds,
                        executions,
                        edges,
                        broken,
                        control ? "found" : "NOT found",
                        valid ? "" : " INVALID"));
        return valid;
    }

    private static Wanted wanted(String[] words) {
        int seconds = USUAL_MINUTES * MINUTE;
        Optional<String> target = Optional.empty();
        for (int i = 1; i + 1 < words.length; i += 2) {
            switch (words[i]) {
                case "--minutes" -> seconds = Math.multiplyExact(Integer.parseInt(words[i + 1]), MINUTE);
                case "--seconds" -> seconds = Integer.parseInt(words[i + 1]);
                case "--target" -> target = Optional.of(words[i + 1]);
                default -> throw new IllegalArgumentException("options are --minutes N, --seconds N and --target NAME");
            }
        }
        if (words.length % 2 == 0 || seconds < 1) {
            throw new IllegalArgumentException("options are --minutes N, --seconds N and --target NAME");
        }
        return new Wanted(seconds, target);
    }

    private boolean found(Fuzzed control) {
        boolean found = control.find().isPresent();
        if (!found) {
            control.words().forEach(out);
        }
        return found;
    }

    /// The planted fault first, which is over as soon as it is found, then the targets.
    private List<Fuzzed> all(List<FuzzTarget> targets, int seconds) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(Files.createDirectories(folder), "planted");
        var control = new Fuzzer(root, scratch, Math.max(seconds, SHORTEST_CONTROL));
        var fuzzer = new Fuzzer(root, folder, seconds);
        int atOnce = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<Fuzzed>> tasks = new ArrayList<>();
            tasks.add(() -> control.run(FuzzTarget.PLANTED));
            targets.forEach(target -> tasks.add(() -> fuzzer.run(target)));
            List<Fuzzed> all = new ArrayList<>();
            for (Future<Fuzzed> each : threads.invokeAll(tasks)) {
                all.add(each.get());
            }
            return all;
        } catch (ExecutionException failed) {
            throw new IOException("a fuzzer did not run", failed.getCause());
        }
    }

    private void keep(Fuzzed broken) throws IOException {
        if (broken.find().isPresent()) {
            Path find = broken.find().get();
            Path kept = broken.target().seeds(root).resolve(find.getFileName());
            new CarelessFiles().replace(kept, Files.readAllBytes(find));
            Files.delete(find);
            out.accept("kept as " + root.relativize(kept));
        }
    }
}
