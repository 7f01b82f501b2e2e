package org.xunyao.bench.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.bench.disk.Shell;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T07: the machine stops at each step of sealing evidence. Afterwards there is no row without its file;
/// a file without a row is in the tray 未登记证据 and stays; sealing the same bytes again registers it. The
/// negative control writes the rows before the file.
public final class RowFileTorture implements Torture {
    private static final int ROUNDS = 50;
    private static final String EVIDENCE = "/evidence";
    private static final int FOLDER_ROUNDS = 10;

    /// Makes it; it holds no state.
    public RowFileTorture() {}

    @Override
    public String id() {
        return "T07";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        return new Run(options).outcome();
    }

    /// One run; a cycle is all steps once.
    private static final class Run {
        private final TortureOptions options;
        private final List<Ack> acks = new ArrayList<>();
        private final Map<String, Integer> deaths = new LinkedHashMap<>();
        private Path folder;
        private int piece;
        private int inTray;

        Run(TortureOptions options) {
            this.options = options;
            this.folder = options.scratch().resolve("station");
        }

        Outcome outcome() throws IOException, InterruptedException {
            int rounds = options.cyclesOr(ROUNDS);
            for (int round = 0; round < rounds; round++) {
                if (round % FOLDER_ROUNDS == 0) {
                    folder = options.scratch().resolve("station" + round);
                    acks.clear();
                }
                List<String> wrong = round();
                if (!wrong.isEmpty()) {
                    return new Outcome.Failed("round " + round + ", after " + deaths + ": " + wrong.getFirst());
                }
            }
            return new Outcome.Passed("0 rows without a file, " + inTray
                    + " files in the tray until their bytes were sealed again, deaths " + deaths);
        }

        private List<String> round() throws IOException, InterruptedException {
            seal(List.of(), SealStep.NEVER, acks);
            List<Integer> syncs = syncs();
            for (SealStep step : SealStep.values()) {
                if (step != SealStep.NEVER) {
                    List<String> wrong = death(step.name(), List.of(), step);
                    if (!wrong.isEmpty()) {
                        return wrong;
                    }
                }
            }
            for (int nth : syncs) {
                String where = "fsync:signal=SIGKILL:when=" + nth;
                List<String> wrong = death("FSYNC_" + syncs.indexOf(nth), tracer(where), SealStep.NEVER);
                if (!wrong.isEmpty()) {
                    return wrong;
                }
            }
            return syncs.isEmpty()
                    ? List.of()
                    : death("RENAME", tracer("rename:signal=SIGKILL:when=1"), SealStep.NEVER);
        }

        /// Seals one piece and tells which of the sealing thread's calls of `fsync` were about evidence;
        /// none where there is no tracer.
        private List<Integer> syncs() throws IOException, InterruptedException {
            if (!Shell.has("strace")) {
                return List.of();
            }
            Path trace = options.scratch().resolve("trace");
            Files.deleteIfExists(trace);
            seal(
                    List.of("strace", "-f", "-qq", "-y", "--seccomp-bpf", "-o", trace.toString(), "-e", "trace=fsync"),
                    SealStep.NEVER,
                    acks);
            // The tracer counts the calls of each thread by themselves.
            List<String> lines = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
            String thread = lines.stream()
                    .filter(line -> line.contains(EVIDENCE))
                    .findFirst()
                    .map(line -> line.split(" ", 2)[0] + " ")
                    .orElseThrow(() -> new IOException("evidence was not forced to the disk at all"));
            List<String> own =
                    lines.stream().filter(line -> line.startsWith(thread)).toList();
            return IntStream.range(0, own.size())
                    .filter(i -> own.get(i).contains(EVIDENCE))
                    .mapToObj(i -> i + 1)
                    .toList();
        }

        private static List<String> tracer(String inject) {
            String call = inject.substring(0, inject.indexOf(':'));
            return List.of(
                    "strace",
                    "-f",
                    "-qq",
                    "--seccomp-bpf",
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=" + call,
                    "-e",
                    "inject=" + inject);
        }

        private List<String> death(String name, List<String> before, SealStep step)
                throws IOException, InterruptedException {
            if (!seal(before, step, acks)) {
                deaths.merge(name, 1, Integer::sum);
            }
            Set<Path> files = files();
            try (var tray = Tray.open(folder)) {
                List<String> wrong = new ArrayList<>(tray.wrong(acks));
                inTray += tray.size();
                acks.add(tray.sealAgain(piece));
                wrong.addAll(tray.wrong(acks));
                if (!files().containsAll(files)) {
                    wrong.add("a file of the vault is gone after " + name);
                }
                return wrong.stream().map(one -> name + ": " + one).toList();
            }
        }

        private boolean seal(List<String> before, SealStep step, List<Ack> told)
                throws IOException, InterruptedException {
            piece++;
            List<String> words = new ArrayList<>(before);
            words.addAll(ChildJava.words(options.scratch(), List.of()));
            String order = options.negative() ? "row-first" : "file-first";
            words.addAll(
                    List.of(SealMain.class.getName(), folder.toString(), step.name(), Integer.toString(piece), order));
            Process process = new ProcessBuilder(words)
                    .redirectError(options.scratch().resolve("seal.err").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Ack.of(said.strip()).ifPresent(told::add);
            return !said.isEmpty();
        }

        private Set<Path> files() throws IOException {
            try (Stream<Path> all = Files.walk(folder.resolve("evidence"))) {
                return all.filter(Files::isRegularFile).collect(Collectors.toSet());
            }
        }
    }
}
