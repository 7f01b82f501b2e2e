package org.xunyao.bench.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;

/// Runs a torture shorter than `./run bench` does, always with the same seed.
final class Reduced {
    private static final long SEED = 20_261_122;

    private Reduced() {}

    /// The promise holds.
    static void holds(Torture torture, int cycles, Path scratch) throws IOException, InterruptedException {
        switch (torture.run(new TortureOptions(cycles, SEED, scratch, false))) {
            case Outcome.Passed passed -> assertThat(passed.figure()).isNotBlank();
            case Outcome.Failed(String what) -> throw new AssertionError(torture.id() + ": " + what);
            case Outcome.Skipped(String why) -> abort("skipped: " + why);
        }
    }

    /// The product is broken on purpose and the torture notices.
    static void fails(Torture torture, int cycles, Path scratch) throws IOException, InterruptedException {
        switch (torture.run(new TortureOptions(cycles, SEED, scratch, true))) {
            case Outcome.Passed passed -> throw new AssertionError("not noticed: " + passed.figure());
            case Outcome.Failed failed -> assertThat(failed.what()).isNotBlank();
            case Outcome.Skipped(String why) -> abort("skipped: " + why);
        }
    }
}
