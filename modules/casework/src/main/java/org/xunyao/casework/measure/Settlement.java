package org.xunyao.casework.measure;

import java.time.LocalDate;
import org.xunyao.casework.Rulebook;

/// Whether what was taken from the party has its end (涉案物品去向), as measures and ledger say on a day. A case
/// without measures has nothing to settle.
public final class Settlement {
    private Settlement() {}

    /// Whether every measure is within its term, or nothing is kept under it any more (有去向或者在期限内).
    public static boolean isOnTheWay(Rulebook rulebook, MeasureFile file, LocalDate day) {
        return file.measures().stream()
                .allMatch(measure -> binds(rulebook, measure, day)
                        ? !MeasureSpan.of(rulebook, measure, day).isOverOn(day)
                        : file.ledger().keptUnder(measure.number()).isEmpty());
    }

    /// Whether no measure binds anything any more and no line of the ledger has anything kept (余额为零).
    public static boolean isDone(Rulebook rulebook, MeasureFile file, LocalDate day) {
        return file.ledger().left() == 0
                && file.measures().stream().noneMatch(measure -> binds(rulebook, measure, day));
    }

    private static boolean binds(Rulebook rulebook, Measure measure, LocalDate day) {
        return MeasureSpan.state(rulebook, measure, day).binds();
    }
}
