package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.Look;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterMain;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T05: the n-th call fails, for n = 1, 2, 3 … until the station runs clean (after SQLite's tests of I/O
/// errors). What was acknowledged must be there, nothing may be torn, and after the first error nothing
/// more is acknowledged. The negative control acknowledges saves that failed.
public final class FailingDiskTorture implements Torture {
    private static final int POINTS = 300;
    private static final int SAVES = 12;
    private static final int TRIES = 3;
    private static final String INJECTED = "(INJECTED)";

    /// Makes it; it holds no state.
    public FailingDiskTorture() {}

    @Override
    public String id() {
        return "T05";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        if (!Shell.has("strace")) {
            return new Outcome.Skipped("no command strace");
        }
        return new Run(options).outcome();
    }

    /// One run over the table.
    private static final class Run {
        private final TortureOptions options;
        private final int wanted;
        private final Path pattern;
        private final Path folder;
        private final Path trace;
        private final List<Ack> before = new ArrayList<>();
        private final Map<String, Integer> hits = new LinkedHashMap<>();
        private int points;
        private int silent;

        Run(TortureOptions options) {
            this.options = options;
            this.wanted = options.cyclesOr(POINTS);
            this.pattern = options.scratch().toAbsolutePath().resolve("pattern");
            this.folder = options.scratch().toAbsolutePath().resolve("station");
            this.trace = options.scratch().toAbsolutePath().resolve("trace");
        }

        Outcome outcome() throws IOException, InterruptedException {
            prepare();
            var nth = new LinkedHashMap<Fault, Integer>();
            FaultTable.of(folder).forEach(fault -> nth.put(fault, 1));
            while (!nth.isEmpty() && points < wanted) {
                for (Fault fault : List.copyOf(nth.keySet())) {
                    int at = nth.getOrDefault(fault, 1);
                    List<String> wrong = point(fault, at, points % 2 == 1 && !fault.mutes());
                    if (!wrong.isEmpty()) {
                        return new Outcome.Failed("point " + points + " (" + fault + ", call " + at + "): "
                                + wrong.getFirst() + " (seed " + options.seed() + ")");
                    }
                    boolean clean = injected() == 0;
                    options.progress().accept(points + " points, " + fault + ", call " + at + (clean ? ": none" : ""));
                    nth.put(fault, next(at));
                    if (clean) {
                        nth.remove(fault);
                    }
                    if (points >= wanted) {
                        break;
                    }
                }
            }
            return new Outcome.Passed(points + " points " + hits + ", " + silent
                    + " without a failed save; 0 false acknowledgements, 0 torn, 0 saves after the first error");
        }

        /// In a short run the calls lie wider apart, so that it too reaches the saves after the start.
        private int next(int at) {
            return wanted >= POINTS ? at + 1 : at + 1 + at;
        }

        private void prepare() throws IOException, InterruptedException {
            Launch launch = new Launch(List.of(), List.of(), folder, Sabotage.NONE, SAVES, 1);
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), List.of())) {
                writer.awaitEnd();
                before.addAll(writer.acks());
                if (writer.acks().size() != SAVES) {
                    throw new IOException("the undisturbed station does not save: " + writer.trouble());
                }
            }
            Shell.run("cp", "-a", folder.toString(), pattern.toString());
        }

        private List<String> point(Fault fault, int nth, boolean lasting) throws IOException, InterruptedException {
            Shell.run("rm", "-rf", folder.toString());
            Shell.run("cp", "-a", pattern.toString(), folder.toString());
            Files.deleteIfExists(trace);
            Sabotage sabotage = options.negative() ? Sabotage.ERRORS_SWALLOWED : Sabotage.NONE;
            Launch launch = new Launch(List.of(), List.of(), folder, sabotage, SAVES, TRIES)
                    .with(List.of("-D" + WriterMain.SEED + "=" + options.seed()))
                    .behind(fault.tracer(trace, nth, lasting));
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), before)) {
                writer.awaitEnd();
                if (injected() > 0) {
                    points++;
                    hits.merge(fault.where(), 1, Integer::sum);
                    silent += writer.faults().isEmpty() && writer.refused().isEmpty() ? 1 : 0;
                }
                return judge(writer);
            }
        }

        private List<String> judge(WriterProcess writer) throws IOException {
            if (!writer.wrong().isEmpty()) {
                return writer.wrong();
            }
            if (writer.acksAfterFault() > 0) {
                return List.of("acknowledged after the first error: " + writer.faults());
            }
            if (!writer.endedInOrder()) {
                return List.of("ended by an exception: " + writer.trouble());
            }
            var acks = new ArrayList<>(before);
            acks.addAll(writer.acks());
            return Look.at(folder, acks);
        }

        private long injected() throws IOException {
            if (!Files.exists(trace)) {
                return 0;
            }
            try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
                return lines.filter(line -> line.contains(INJECTED)).count();
            }
        }
    }
}
