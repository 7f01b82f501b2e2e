package org.xunyao.kernel.calendar;

import java.util.List;

/// The published holidays of one year (年度放假安排). The notice of a year may name days of the year before or
/// after.
///
/// @param year the year that is known once this notice is loaded
/// @param days the days that the notice names
public record CalendarYear(int year, List<CalendarDay> days) {
    /// Copies the days.
    public CalendarYear {
        days = List.copyOf(days);
    }
}
