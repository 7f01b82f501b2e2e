package org.xunyao.supervision.workshop;

import java.util.Collection;
import org.xunyao.supervision.workshop.JudgedAlarm.Outcome;

/// How many of the alarms that people decided were right (告警准确率). Alarms that wait, and those of which
/// nobody could tell, are not counted.
///
/// @param right how many
/// @param wrong how many were false
/// @param waiting how many nobody decided
/// @param untold of how many the material did not let anybody tell
public record Precision(int right, int wrong, int waiting, int untold) {
    private static final int WHOLE = 1_000;
    /// Of the normal distribution, for 95 of 100.
    private static final double Z = 1.959964;

    /// Counted over alarms.
    public static Precision of(Collection<JudgedAlarm> alarms) {
        return new Precision(
                count(alarms, Outcome.RIGHT),
                count(alarms, Outcome.FALSE),
                count(alarms, Outcome.WAITING),
                count(alarms, Outcome.UNTOLD));
    }

    private static int count(Collection<JudgedAlarm> alarms, Outcome wanted) {
        return (int) alarms.stream().filter(alarm -> alarm.outcome() == wanted).count();
    }

    /// How many people decided.
    public int decided() {
        return right + wrong;
    }

    /// Thousandths that were right; 0 where nothing was decided.
    public int permille() {
        return decided() == 0 ? 0 : (int) Math.round((double) WHOLE * right / decided());
    }

    /// Lower end in thousandths of the interval that holds the true share 95 times of 100 (Wilson).
    public int low() {
        return wilson(-1);
    }

    /// Upper end in thousandths of that interval.
    public int high() {
        return wilson(1);
    }

    private int wilson(int side) {
        int n = decided();
        if (n == 0) {
            return side < 0 ? 0 : WHOLE;
        }
        double share = (double) right / n;
        double square = Z * Z / n;
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        double end = (share + square / 2 + side * half) / (1 + square);
        return (int) Math.clamp(Math.round(end * WHOLE), 0, WHOLE);
    }
}
