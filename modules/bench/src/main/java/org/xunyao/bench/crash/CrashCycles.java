package org.xunyao.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// Start, look for what was lost, save, be struck: again and again. Each start looks first, so a cycle
/// costs one start. After some cycles the folder is laid aside and a new one begun, so that making the
/// database is in it too.
final class CrashCycles {
    private static final int FOLDER_CYCLES = 25;
    private static final int EARLIEST_MILLIS = 50;
    private static final int LATEST_MILLIS = 2_500;
    private static final int TOLD_EVERY = 20;

    private final TortureOptions options;
    private final Sabotage sabotage;
    private final List<String> javaOptions;
    private final Random random;
    private final List<Double> reopened = new ArrayList<>();
    private final List<Ack> acks = new ArrayList<>();
    private long saves;
    private int inTheDark;

    CrashCycles(TortureOptions options, Sabotage sabotage, List<String> javaOptions) {
        this.options = options;
        this.sabotage = sabotage;
        this.javaOptions = javaOptions;
        this.random = new Random(options.seed());
    }

    Outcome run(Blow blow, int cycles) throws IOException, InterruptedException {
        Path folder = blow.freshFolder();
        for (int cycle = 0; cycle < cycles; cycle++) {
            if (cycle > 0 && cycle % FOLDER_CYCLES == 0) {
                List<String> wrong = look(folder);
                if (!wrong.isEmpty()) {
                    return failed(cycle, wrong);
                }
                acks.clear();
                folder = blow.freshFolder();
            }
            List<String> wrong = cycle(blow, folder, cycle % FOLDER_CYCLES == 0);
            if (!wrong.isEmpty()) {
                return failed(cycle, wrong);
            }
            if ((cycle + 1) % TOLD_EVERY == 0) {
                options.progress().accept((cycle + 1) + " cycles, " + saves + " saves, 0 lost");
            }
        }
        List<String> wrong = look(folder);
        return wrong.isEmpty() ? new Outcome.Passed(figure(cycles)) : failed(cycles, wrong);
    }

    private List<String> cycle(Blow blow, Path folder, boolean fresh) throws IOException, InterruptedException {
        Launch launch = Launch.endless(folder, sabotage).with(javaOptions);
        try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
            writer.awaitReady();
            if (!writer.isReady() || !writer.wrong().isEmpty()) {
                return findings(writer);
            }
            if (!fresh) {
                reopened.add(writer.openedMillis());
            }
            long millis = random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS);
            try (var striker = new Striker(() -> blow.strike(writer), millis)) {
                writer.awaitEnd();
                striker.await();
            }
            acks.addAll(writer.acks());
            saves += writer.acks().size();
            inTheDark += writer.saidInTheDark();
        }
        blow.recover();
        return List.of();
    }

    private List<String> look(Path folder) throws IOException, InterruptedException {
        Launch launch = Launch.looking(folder);
        try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
            writer.awaitEnd();
            return writer.isReady() ? writer.wrong() : findings(writer);
        }
    }

    private static List<String> findings(WriterProcess writer) throws IOException {
        return writer.wrong().isEmpty() ? List.of("does not start: " + writer.trouble()) : writer.wrong();
    }

    private Outcome failed(int cycle, List<String> wrong) {
        return new Outcome.Failed("after " + cycle + " cycles and " + saves + " saves: " + wrong.size()
                + " findings, first: " + wrong.getFirst() + " (seed " + options.seed() + ")");
    }

    private String figure(int cycles) {
        String saved = String.format(
                "0 lost, 0 torn of %,d acknowledged saves in %d cycles%s",
                saves, cycles, inTheDark == 0 ? "" : " (" + inTheDark + " said after the blow do not count)");
        if (reopened.isEmpty()) {
            return saved;
        }
        double[] sorted =
                reopened.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p95 = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        return String.format(
                "%s; reopening p95 %.2f s, max %.2f s (seed %d)",
                saved, p95 / 1_000, sorted[sorted.length - 1] / 1_000, options.seed());
    }
}
