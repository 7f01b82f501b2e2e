package org.xunyao.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// Why a condition stands before an entry of people (参与人登记条件依据): a row of
/// `resources/procedure/people.csv`.
///
/// @param most how many it allows, where it counts, such as agents at a hearing
/// @param source statute or standard, cited when the entry is refused
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record PeopleRule(
        PeopleGuard guard,
        OptionalInt most,
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
