package org.xunyao.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// One row of resources/rules/ai-rules.csv: the parameters of an alarm rule (告警规则参数).
///
/// @param rule such as `AI-01`
/// @param scenario what it watches for, in Chinese
/// @param version counts up with every change; stands in each alarm
/// @param absent least length of one unbroken absent stretch
/// @param merge episodes closer than this are one
/// @param effectiveFrom first day
/// @param effectiveTo last day, empty while in force
/// @param source where the figures come from
/// @param verified whether a person has confirmed them
public record AlarmRuleRow(
        String rule,
        String scenario,
        int version,
        Duration absent,
        Duration merge,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String source,
        boolean verified) {
    /// Refuses a rule that would fire on nothing.
    public AlarmRuleRow {
        if (!absent.isPositive() || merge.isNegative() || version < 1) {
            throw new IllegalArgumentException("rule " + rule + ": absent " + absent + ", merge " + merge);
        }
    }

    /// Whether the row is in force on a day.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
