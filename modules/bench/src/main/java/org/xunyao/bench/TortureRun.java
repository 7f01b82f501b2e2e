package org.xunyao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// One torture as the person at the command line sees it.
///
/// @param scratch is made anew and removed at the end
record TortureRun(Torture torture, Path scratch) {
    private static final int WRONG = 1;
    private static final int SKIPPED = 3;

    int run(String[] words) throws IOException, InterruptedException {
        TortureOptions options = options(words);
        remove(scratch);
        Files.createDirectories(scratch);
        Outcome outcome;
        try {
            outcome = torture.run(options);
        } finally {
            remove(scratch);
        }
        return say(outcome, options.negative());
    }

    private int say(Outcome outcome, boolean negative) {
        String head = "bench " + torture.id() + ": ";
        return switch (outcome) {
            case Outcome.Passed(String figure) -> {
                System.out.println(head + (negative ? "the negative control was NOT noticed: " : "") + figure);
                yield negative ? WRONG : 0;
            }
            case Outcome.Failed(String what) -> {
                System.out.println(head + (negative ? "negative control noticed: " : "FAILED: ") + what);
                yield negative ? 0 : WRONG;
            }
            case Outcome.Skipped(String why) -> {
                System.out.println(head + "skipped: " + why);
                yield SKIPPED;
            }
        };
    }

    private TortureOptions options(String[] words) {
        int cycles = 0;
        long seed = ProcessHandle.current().pid();
        boolean negative = false;
        List<String> rest = List.of(words).subList(1, words.length);
        for (var word = rest.iterator(); word.hasNext(); ) {
            switch (word.next()) {
                case "--cycles" -> cycles = Integer.parseInt(word.next());
                case "--seed" -> seed = Long.parseLong(word.next());
                case "--negative" -> negative = true;
                default -> throw new IllegalArgumentException(torture.id() + " takes --cycles N, --seed S, --negative");
            }
        }
        System.out.println("seed " + seed);
        return new TortureOptions(cycles, seed, scratch, negative, System.out::println);
    }

    /// Removes a folder with all that is in it; a folder that is not there is well.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
