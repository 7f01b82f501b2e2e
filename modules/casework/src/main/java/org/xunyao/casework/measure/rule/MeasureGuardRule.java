package org.xunyao.casework.measure.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.procedure.Condition;

/// Why a condition stands before a step of a measure (措施程序条件依据): a row of `measure-guards.csv` or of
/// `measure-checklist.csv`.
///
/// @param condition a {@link org.xunyao.casework.measure.MeasureGuard} or a
///     {@link org.xunyao.casework.measure.ChecklistItem}
/// @param least how many it asks for, where it counts, such as two officers
/// @param source statute and article, cited when the step is refused
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record MeasureGuardRule(
        MeasureEvent event,
        Condition condition,
        OptionalInt least,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
