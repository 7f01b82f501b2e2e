package org.xunyao.bench.torture;

import java.nio.file.Path;
import java.util.function.Consumer;

/// How long and where to torture.
///
/// @param cycles how many times, or 0 for what the torture itself finds sensible
/// @param seed makes random choices repeatable, as far as the scheduler lets them
/// @param scratch a folder that the torture has to itself; the caller removes it
/// @param negative break the product on purpose; then the outcome must be {@link Outcome.Failed}
/// @param progress takes a line for the person who waits, now and then
public record TortureOptions(int cycles, long seed, Path scratch, boolean negative, Consumer<String> progress) {
    /// Refuses a negative count.
    public TortureOptions {
        if (cycles < 0) {
            throw new IllegalArgumentException("cycles " + cycles);
        }
    }

    /// Options without anybody who waits.
    public TortureOptions(int cycles, long seed, Path scratch, boolean negative) {
        this(cycles, seed, scratch, negative, line -> {});
    }

    /// How many times.
    public int cyclesOr(int sensible) {
        return cycles == 0 ? sensible : cycles;
    }
}
