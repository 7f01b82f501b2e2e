package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;

/// The figures of a rule's version (规则参数), and the one place that knows which parts of an {@link AlarmRuleRow}
/// those are. People set how long it must last and what is one occasion; the others stand here so that a
/// version says them years later. When it judges, and what it keeps, stay as they were shipped.
///
/// @param sustained how long it must last without a break, 1 s to 24 h
/// @param lapse longest moment that breaks no stretch, shorter than `sustained`
/// @param merge occasions closer than this are one, 0 to 24 h
/// @param persons least number of people where the rule counts them, 1 to {@value #CROWD}
public record RuleFigures(Duration sustained, Duration lapse, Duration merge, int persons) {
    /// Most people that can be asked for.
    public static final int CROWD = 200;

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(24);

    /// Those of a row.
    public static RuleFigures of(AlarmRuleRow row) {
        Figures figures = row.figures();
        return new RuleFigures(figures.sustained(), figures.lapse(), figures.merge(), figures.persons());
    }

    /// The same but for what people set.
    public RuleFigures with(Duration length, Duration joined) {
        return new RuleFigures(length, lapse, joined, persons);
    }

    /// The same but for how long it must last.
    public RuleFigures lasting(Duration length) {
        return new RuleFigures(length, lapse, merge, persons);
    }

    /// Whether a rule can have them.
    public boolean fits() {
        return sustained.compareTo(LEAST) >= 0
                && sustained.compareTo(MOST) <= 0
                && !lapse.isNegative()
                && lapse.compareTo(sustained) < 0
                && !merge.isNegative()
                && merge.compareTo(MOST) <= 0
                && persons >= 1
                && persons <= CROWD;
    }

    /// A row of the same rule with these figures.
    ///
    /// @param base a row of the rule, for what cannot be set
    /// @param to last day, empty while in force
    /// @param source who set them
    AlarmRuleRow on(AlarmRuleRow base, int version, LocalDate from, Optional<LocalDate> to, String source) {
        AlarmRuleRow row = tried(base);
        return new AlarmRuleRow(
                row.rule(), row.scenario(), version, row.figures(), row.plan(), from, to, source, true, row.signs());
    }

    /// The row with these figures for a trial; it is never in force.
    public AlarmRuleRow tried(AlarmRuleRow base) {
        return base.with(new Figures(
                sustained, lapse, merge, base.hours(), persons, base.figures().percent()));
    }

    /// @throws FaultException `RULE-FIGURES` if a rule cannot have them
    void require() {
        if (!fits()) {
            throw new FaultException("RULE-FIGURES", toString());
        }
    }
}
