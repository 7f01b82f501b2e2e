package org.xunyao.bench.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xunyao.access.AuditRecord;
import org.xunyao.bench.audit.TamperedStation.Verdict;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T24: rows of the audit are changed, deleted, exchanged, put in and cut off; the chain is written anew
/// from a row on; yesterday's database comes back. The program's check and the stand-alone verifier must
/// both name the first bad link. The negative control is a verifier that takes every digest for right.
public final class TamperTorture implements Torture {
    private static final int USUAL = 2_000;
    private static final int SENSIBLE = 500;
    private static final int SAID_EVERY = 100;

    private final int links;

    /// On as many rows as the plan asks for.
    public TamperTorture() {
        this(USUAL);
    }

    /// @param links rows of the chain, more than 500
    TamperTorture(int links) {
        this.links = links;
    }

    @Override
    public String id() {
        return "T24";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException {
        int cycles = options.cyclesOr(SENSIBLE);
        try (var station = new TamperedStation(options.scratch(), links)) {
            Verdict clean = station.untouched();
            if (!clean.own().whole() || !clean.foreign().whole()) {
                return new Outcome.Failed("untouched rows are called bad: " + clean);
            }
            List<Attack> attacks = attacks(cycles);
            Predicate<AuditRecord> whole = options.negative() ? link -> true : station.honest();
            for (int i = 0; i < attacks.size(); i++) {
                Verdict verdict = station.verdict(attacks.get(i), options.seed() + i, whole);
                if (!verdict.right()) {
                    return new Outcome.Failed(
                            "mutation %d (%s, seed %d): %s".formatted(i, attacks.get(i), options.seed() + i, verdict));
                }
                if (i % SAID_EVERY == SAID_EVERY - 1) {
                    options.progress().accept((i + 1) + " of " + attacks.size() + " mutations named");
                }
            }
            return new Outcome.Passed("%d mutations on %,d rows (5 kinds x %d, rewrites, restores), each first bad row"
                            .formatted(attacks.size(), links, cycles)
                    + " named by the program and by the stand-alone verifier alike, seed " + options.seed());
        }
    }

    private static List<Attack> attacks(int cycles) {
        var all = new ArrayList<Attack>();
        for (int i = 0; i < cycles; i++) {
            all.addAll(List.of(Attack.Kind.values()));
        }
        for (int i = 0; i < Math.max(1, cycles / 25); i++) {
            all.add(Attack::rewrite);
            all.add(Attack::restore);
        }
        return all;
    }
}
