package org.xunyao.supervision.figures;

import java.util.Collection;
import java.util.OptionalDouble;

/// Which share of the decided alarms was so (精确率): 成立, 远程改正 and 转现场 by all that were decided.
///
/// @param hits how many were so
/// @param decided how many were decided
public record Precision(long hits, long decided) {
    private static final double WITHIN_95 = 1.96;

    /// Refuses more hits than decisions.
    public Precision {
        if (hits < 0 || hits > decided) {
            throw new IllegalArgumentException(hits + " of " + decided);
        }
    }

    /// Of decided and waiting ones; what waits does not count.
    public static Precision of(Collection<Judged> alarms) {
        long decided =
                alarms.stream().filter(alarm -> alarm.decided().isPresent()).count();
        long hits = alarms.stream()
                .filter(alarm ->
                        alarm.decided().filter(one -> one.end().isHit()).isPresent())
                .count();
        return new Precision(hits, decided);
    }

    /// The share, 0..1; nothing without a decision.
    public OptionalDouble value() {
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / decided);
    }

    /// Lower end of its 95 % interval after E. Wilson, Journal of the American Statistical Association 22,
    /// 1927; 0 without a decision.
    public double from() {
        return decided == 0 ? 0 : Math.max(0, middle() - half());
    }

    /// Upper end of the same interval; 1 without a decision.
    public double to() {
        return decided == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        double share = (double) hits / decided;
        return (share + square() / (2 * decided)) / (1 + square() / decided);
    }

    private double half() {
        double share = (double) hits / decided;
        double spread = share * (1 - share) / decided + square() / (4.0 * decided * decided);
        return WITHIN_95 * Math.sqrt(spread) / (1 + square() / decided);
    }

    private static double square() {
        return WITHIN_95 * WITHIN_95;
    }
}
