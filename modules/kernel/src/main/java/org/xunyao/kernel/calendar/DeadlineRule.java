package org.xunyao.kernel.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A row of the table of deadlines (期限规则).
///
/// @param id such as `D01`
/// @param name such as 线索核查
/// @param from the event from which it runs, in words
/// @param extension by how many units it may be prolonged once
/// @param stops codes of the reasons for which the clock may stop, such as `TEST`
/// @param source statute and article
/// @param effectiveFrom first day
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record DeadlineRule(
        String id,
        String name,
        String from,
        int count,
        PeriodUnit unit,
        OptionalInt extension,
        Set<String> stops,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Refuses a count, or a count with its extension, that is out of range.
    public DeadlineRule {
        stops = Set.copyOf(stops);
        unit.of(count);
        unit.of(count + extension.orElse(0));
    }

    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// The period as it stands, or prolonged once.
    ///
    /// @throws IllegalStateException if the row counts hours, or is to be prolonged and may not
    public Period.OfDays period(boolean extended) {
        int more = extended ? extension.orElseThrow(() -> new IllegalStateException(id + " is never prolonged")) : 0;
        if (unit.of(count + more) instanceof Period.OfDays days) {
            return days;
        }
        throw new IllegalStateException(id + " counts hours");
    }
}
