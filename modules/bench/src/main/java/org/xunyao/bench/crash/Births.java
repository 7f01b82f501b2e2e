package org.xunyao.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.TortureOptions;

/// Blows while the database is made. Afterwards the station must start, with a database that is whole, in
/// the same folder.
final class Births {
    private static final int EARLIEST_MILLIS = 150;
    private static final int SAVES = 6;

    private final TortureOptions options;
    private final Sabotage sabotage;
    private final Random random;
    private int unborn;

    Births(TortureOptions options, Sabotage sabotage) {
        this.options = options;
        this.sabotage = sabotage;
        this.random = new Random(options.seed());
    }

    Outcome run(Blow blow, int cycles) throws IOException, InterruptedException {
        long whole = cycles == 0 ? 0 : undisturbed(blow.freshFolder());
        for (int cycle = 0; cycle < cycles; cycle++) {
            Path folder = blow.freshFolder();
            Launch launch = new Launch(List.of(), List.of(), folder, sabotage, 3, 1);
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), List.of())) {
                long millis = random.nextLong(EARLIEST_MILLIS, Math.max(EARLIEST_MILLIS + 1, whole));
                try (var striker = new Striker(() -> blow.strike(writer), millis)) {
                    writer.awaitEnd();
                    striker.await();
                }
                unborn += writer.isReady() ? 0 : 1;
                blow.recover();
                String wrong = start(folder, writer);
                if (!wrong.isEmpty()) {
                    return new Outcome.Failed("birth " + cycle + ", power cut after " + millis + " ms: " + wrong);
                }
            }
        }
        return new Outcome.Passed(
                cycles + " cuts while the database was made (" + unborn + " before it was ready), 0 unusable");
    }

    /// How long a first run takes here, from the start of the process, in milliseconds.
    private long undisturbed(Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (WriterProcess writer = WriterProcess.start(Launch.looking(folder), options.scratch(), List.of())) {
            writer.awaitReady();
            if (!writer.isReady()) {
                throw new IOException("the undisturbed first run failed: " + writer.trouble());
            }
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }

    private String start(Path folder, WriterProcess cut) throws IOException, InterruptedException {
        Launch launch = new Launch(List.of(), List.of(), folder, Sabotage.NONE, SAVES, 1);
        try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), cut.acks())) {
            writer.awaitEnd();
            return writer.wrong().isEmpty() && writer.acks().size() == SAVES ? "" : writer.trouble();
        }
    }
}
