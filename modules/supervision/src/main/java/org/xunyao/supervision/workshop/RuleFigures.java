package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;

/// What a person may set of a rule (规则参数). The one place that knows which parts of an {@link AlarmRuleRow}
/// those are.
///
/// @param sustained how long it must last without a break, 1 s to 24 h
/// @param merge occasions closer than this are one, 0 to 24 h
public record RuleFigures(Duration sustained, Duration merge) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(24);

    /// Those of a row.
    public static RuleFigures of(AlarmRuleRow row) {
        return new RuleFigures(row.absent(), row.merge());
    }

    /// A row of the same rule with these figures.
    ///
    /// @param base a row of the rule, for what cannot be set
    /// @param to last day, empty while in force
    /// @param source who set them
    AlarmRuleRow on(AlarmRuleRow base, int version, LocalDate from, Optional<LocalDate> to, String source) {
        return new AlarmRuleRow(base.rule(), base.scenario(), version, sustained, merge, from, to, source, true);
    }

    /// The row with these figures for a trial; it is never in force.
    public AlarmRuleRow tried(AlarmRuleRow base) {
        return on(base, base.version(), base.effectiveFrom(), base.effectiveTo(), base.source());
    }

    /// @throws FaultException `RULE-FIGURES` if a rule cannot have them
    void require() {
        boolean fits = sustained.compareTo(LEAST) >= 0
                && sustained.compareTo(MOST) <= 0
                && !merge.isNegative()
                && merge.compareTo(MOST) <= 0;
        if (!fits) {
            throw new FaultException("RULE-FIGURES", sustained + ", " + merge);
        }
    }
}
