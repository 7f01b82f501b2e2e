package org.xunyao.supervision.workshop;

import java.util.Collection;
import org.xunyao.supervision.figures.Precision;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;

/// What a rule is worth by the alarms that people decided (规则效果), counted as the figures of reviews are: 成立,
/// 远程改正 and 转现场 by all that were decided.
///
/// @param right how many were right
/// @param wrong how many were false
/// @param waiting how many nobody decided; not counted
/// @param untold of how many the material did not let anybody tell; decided, and not right
public record Worth(int right, int wrong, int waiting, int untold) {
    private static final int WHOLE = 1_000;

    /// Counted over alarms.
    public static Worth of(Collection<RaisedAlarm> alarms) {
        return new Worth(
                count(alarms, Outcome.RIGHT),
                count(alarms, Outcome.FALSE),
                count(alarms, Outcome.WAITING),
                count(alarms, Outcome.UNTOLD));
    }

    private static int count(Collection<RaisedAlarm> alarms, Outcome wanted) {
        return (int) alarms.stream().filter(alarm -> alarm.outcome() == wanted).count();
    }

    /// How many people decided.
    public int decided() {
        return right + wrong + untold;
    }

    /// Thousandths that were right; 0 where nothing was decided.
    public int permille() {
        return thousandths(share().value().orElse(0));
    }

    /// Lower end of its 95 % interval in thousandths.
    public int low() {
        return thousandths(share().from());
    }

    /// Upper end of it in thousandths.
    public int high() {
        return thousandths(share().to());
    }

    private Precision share() {
        return new Precision(right, decided());
    }

    private static int thousandths(double share) {
        return (int) Math.round(share * WHOLE);
    }
}
