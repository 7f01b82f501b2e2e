package org.xunyao.supervision.zone;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.supervision.alarm.AlarmColour;

/// The rule that watches a zone (布防).
///
/// @param rule a name of the table of rules
/// @param colour of its alarms
/// @param hours outside of which nothing is judged
/// @param effectiveFrom first day
/// @param effectiveTo last day, empty while in force
/// @param source where hours and colour come from
/// @param verified whether a person has confirmed them
public record ZoneWatch(
        String rule,
        AlarmColour colour,
        DayHours hours,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String source,
        boolean verified) {
    /// Whether it is in force on a day.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
