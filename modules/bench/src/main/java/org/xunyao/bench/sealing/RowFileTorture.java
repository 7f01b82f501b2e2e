package org.xunyao.bench.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.bench.disk.Shell;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.crypto.BouncyDigester;

/// T07: the machine stops at each step of sealing evidence. Afterwards there is no row without its file;
/// a file without a row is in the tray 未登记证据 and stays; sealing the same bytes again registers it. The
/// negative control writes the rows before the file.
public final class RowFileTorture implements Torture {
    private static final int ROUNDS = 50;
    private static final String EVIDENCE = "evidence";
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
            undisturbed();
            List<String> wrong = List.of();
            for (SealStep step : SealStep.values()) {
                if (step != SealStep.NEVER && wrong.isEmpty()) {
                    piece = next();
                    wrong = death(step.name(), List.of(), step, step.left());
                }
            }
            if (Shell.has("strace")) {
                for (Traced call : Traced.values()) {
                    if (wrong.isEmpty()) {
                        piece = next();
                        List<String> tracer = call.tracer(home(), home().resolve(shelf(piece)));
                        wrong = death(call.name(), tracer, SealStep.NEVER, call.left());
                    }
                }
            }
            return wrong;
        }

        private List<String> death(String name, List<String> before, SealStep step, Left left)
                throws IOException, InterruptedException {
            Ended ended = seal(before, step);
            if (ended.exit() != SealStep.KILLED || !ended.said().isEmpty()) {
                throw new IOException("the blow " + name + " did not strike: " + ended);
            }
            deaths.merge(name, 1, Integer::sum);
            boolean shelved = shelved(piece);
            Set<Path> files = files();
            try (var tray = Tray.open(folder)) {
                List<String> wrong = new ArrayList<>(tray.wrong(acks));
                var found = new Left(shelved, tray.size());
                if (wrong.isEmpty() && !found.equals(left)) {
                    throw new IOException("the blow " + name + " struck elsewhere: " + found + " is not " + left);
                }
                inTray += tray.size();
                acks.add(tray.sealAgain(piece));
                wrong.addAll(tray.wrong(acks));
                if (!files().containsAll(files)) {
                    wrong.add("a file of the vault is gone after " + name);
                }
                return wrong.stream().map(one -> name + ": " + one).toList();
            }
        }

        /// A sealing that nobody struck must be acknowledged; otherwise the blows would prove nothing.
        private void undisturbed() throws IOException, InterruptedException {
            piece = next();
            Ended ended = seal(List.of(), SealStep.NEVER);
            Optional<Ack> ack = ended.exit() == 0 ? Ack.of(ended.said()) : Optional.empty();
            acks.add(ack.orElseThrow(() -> new IOException("nothing was sealed without a blow: " + ended)));
        }

        private Ended seal(List<String> before, SealStep step) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>(before);
            words.addAll(ChildJava.words(options.scratch(), List.of()));
            String order = options.negative() ? "row-first" : "file-first";
            words.addAll(
                    List.of(SealMain.class.getName(), folder.toString(), step.name(), Integer.toString(piece), order));
            Process process = new ProcessBuilder(words)
                    .redirectError(options.scratch().resolve("seal.err").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), said.strip());
        }

        private Path home() throws IOException {
            return folder.resolve(EVIDENCE).toRealPath();
        }

        /// The next piece that goes onto a shelf of its own, so that every sealing makes the same calls.
        private int next() {
            int next = piece + 1;
            while (shelved(next)) {
                next++;
            }
            return next;
        }

        private boolean shelved(int number) {
            return Files.exists(folder.resolve(EVIDENCE).resolve(shelf(number)));
        }

        private static String shelf(int number) {
            return new BouncyDigester().digest(SealMain.piece(number)).sha256().substring(0, 2);
        }

        private Set<Path> files() throws IOException {
            try (Stream<Path> all = Files.walk(home())) {
                return all.filter(Files::isRegularFile).collect(Collectors.toSet());
            }
        }
    }

    /// How a process ended.
    ///
    /// @param said nothing if it died
    private record Ended(int exit, String said) {
        @Override
        public String toString() {
            return "exit " + exit + " " + said;
        }
    }
}
