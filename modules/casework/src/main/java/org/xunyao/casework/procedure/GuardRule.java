package org.xunyao.casework.procedure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// Why a guard stands before a step (程序条件依据).
///
/// @param least how many the guard asks for, where it counts, such as two officers
/// @param source statute and article, cited when the step is refused
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record GuardRule(
        Event event,
        Guard guard,
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
