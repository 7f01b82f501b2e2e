package org.xunyao.bench.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreOpening;

/// `save-rate`: what encryption at rest costs, as the ratio of saves a second, encrypted to plain, in one
/// run: both stations are open and take turns, so that the machine's other work weighs on both. A cycle
/// is one save of each.
public final class SaveRate implements Torture {
    private static final int SAVES = 2_000;
    private static final int TURN = 20;
    private static final int SMALL = 4_000;
    private static final double SECONDS = 1e9;

    private final Clock clock = new SystemClock(SystemClock.CHINA);

    /// Makes it; it holds no state.
    public SaveRate() {}

    @Override
    public String id() {
        return "save-rate";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException {
        Path coded = options.scratch().resolve("encrypted");
        Path clear = options.scratch().resolve("plain");
        int saves = options.cyclesOr(SAVES);
        long first = 0;
        long second = 0;
        try (BenchStation encrypted = station(coded, OpenStore.open(coded));
                BenchStation plain = station(clear, Store.open(OpenStore.location(clear)))) {
            var one = new CaseFlow(encrypted, new Random(options.seed()), SMALL);
            var other = new CaseFlow(plain, new Random(options.seed()), SMALL);
            turn(one, TURN);
            turn(other, TURN);
            for (int done = 0; done < saves; done += TURN) {
                first += turn(one, Math.min(TURN, saves - done));
                second += turn(other, Math.min(TURN, saves - done));
            }
        }
        return new Outcome.Passed(String.format(
                "encrypted %.2f of the plain rate (%.0f and %.0f saves/s, %d of each)",
                second / (double) first, saves * SECONDS / first, saves * SECONDS / second, saves));
    }

    private long turn(CaseFlow flow, int saves) {
        long begun = clock.nanoTime();
        for (int i = 0; i < saves; i++) {
            flow.next();
        }
        return clock.nanoTime() - begun;
    }

    private BenchStation station(Path folder, StoreOpening opening) throws IOException {
        return BenchStation.over(OpenStore.opened(opening), folder, clock, Sabotage.NONE);
    }
}
