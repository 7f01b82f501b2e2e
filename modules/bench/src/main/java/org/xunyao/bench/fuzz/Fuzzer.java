package org.xunyao.bench.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs Jazzer's own driver on one target in a Java machine of its own, whose small heap is the limit of
/// memory and whose time for one input is limited.
///
/// @param root of the repository
/// @param folder for what was learnt and what was found
/// @param seconds for each target
record Fuzzer(Path root, Path folder, int seconds) {
    /// Of one input; all of them are small.
    private static final int LONGEST_SECONDS = 5;
    private static final int LARGEST_INPUT = 65_536;
    private static final int HEAP = 384;
    /// Megabytes; the jars of the class path are mapped and count in it, the heap is what binds a target.
    private static final int RESIDENT = 6_144;
    private static final int WORDS = 40;
    private static final int WORTH_OPTIMISING = 30;
    private static final Pattern REACHED = Pattern.compile("^#(\\d+)\\s.*\\bcov: (\\d+)");
    private static final Pattern DONE = Pattern.compile("^Done (\\d+) runs? in .*");

    /// Looks for inputs that break the target.
    Fuzzed run(FuzzTarget target) throws IOException, InterruptedException {
        Path learnt = Files.createDirectories(folder.resolve(target.name()).resolve("learnt"));
        Path found = Files.createDirectories(folder.resolve(target.name()).resolve("found"));
        var words = new ArrayList<>(machine());
        words.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type(),
                "--instrumentation_includes=org.xunyao.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds,
                "-timeout=" + LONGEST_SECONDS,
                "-rss_limit_mb=" + RESIDENT,
                "-max_len=" + LARGEST_INPUT,
                "-seed=1",
                learnt.toString()));
        if (Files.isDirectory(target.seeds(root))) {
            words.add(target.seeds(root).toString());
        }
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            return heard(target, process, found);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> machine() {
        // What the optimising compiler learns pays for itself only in a long run.
        int compiler = seconds < WORTH_OPTIMISING ? 1 : 4;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + compiler,
                "-Xmx" + HEAP + "m",
                "-Xss1m",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static Fuzzed heard(FuzzTarget target, Process process, Path found)
            throws IOException, InterruptedException {
        Deque<String> last = new ArrayDeque<>();
        long executions = 0;
        int edges = 0;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last.add(line);
                if (last.size() > WORDS) {
                    last.remove();
                }
                Matcher reached = REACHED.matcher(line);
                Matcher done = DONE.matcher(line);
                if (reached.find()) {
                    executions = Long.parseLong(reached.group(1));
                    edges = Integer.parseInt(reached.group(2));
                } else if (done.matches()) {
                    executions = Long.parseLong(done.group(1));
                }
            }
        }
        int exit = process.waitFor();
        Optional<Path> find = newest(found);
        if (exit != 0 && find.isEmpty()) {
            last.add("it ended with " + exit);
            return new Fuzzed(target, 0, edges, find, List.copyOf(last));
        }
        return new Fuzzed(target, executions, edges, find, List.copyOf(last));
    }

    private static Optional<Path> newest(Path found) throws IOException {
        try (Stream<Path> all = Files.list(found)) {
            return all.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|leak|slow-unit)-.*"))
                    .filter(file -> !file.getFileName().toString().startsWith("slow-unit"))
                    .findFirst();
        }
    }
}
