package org.xunyao.kernel.calendar;

import java.time.LocalDate;

/// When a period ends (届满日).
///
/// @param raw the last day counted, earlier or equal: reminders, and the end of coercive measures, go by it
/// @param rolled the last day after moving past days off: whether something is late goes by it
/// @param estimated true if a day of a year without a published calendar was needed (估算)
public record Due(LocalDate raw, LocalDate rolled, boolean estimated) {
    /// Whether the period has ended before that day begins.
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(rolled);
    }
}
