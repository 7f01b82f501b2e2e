package org.xunyao.bench.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.bench.disk.LoopVolume;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T03: the tortures have teeth. Broken on purpose in three ways, T01 and T02 must fail within five
/// cycles. Its own negative control breaks nothing; then T03 must fail.
public final class ControlTorture implements Torture {
    private static final int CYCLES = 5;

    /// Makes it; it holds no state.
    public ControlTorture() {}

    @Override
    public String id() {
        return "T03";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        var missing = LoopVolume.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        var found = new ArrayList<String>();
        for (Sabotage sabotage :
                List.of(Sabotage.AUDIT_LATER, Sabotage.NO_WAITING_FOR_THE_DISK, Sabotage.EVIDENCE_NOT_FORCED)) {
            Outcome outcome = broken(options, sabotage);
            options.progress().accept(sabotage + ": " + outcome);
            if (!(outcome instanceof Outcome.Failed)) {
                return new Outcome.Failed(sabotage + " was not noticed in " + CYCLES + " cycles: " + outcome);
            }
            found.add(sabotage.name());
        }
        return new Outcome.Passed("3 of 3 controls red within " + CYCLES + " cycles: " + found);
    }

    private static Outcome broken(TortureOptions options, Sabotage sabotage) throws IOException, InterruptedException {
        var five = new TortureOptions(CYCLES, options.seed(), options.scratch(), true, options.progress());
        if (sabotage == Sabotage.AUDIT_LATER) {
            return new KillTorture().run(options.negative() ? unbroken(five) : five);
        }
        return new PowerCutTorture().run(five, options.negative() ? Sabotage.NONE : sabotage);
    }

    private static TortureOptions unbroken(TortureOptions five) {
        return new TortureOptions(five.cycles(), five.seed(), five.scratch(), false, five.progress());
    }
}
