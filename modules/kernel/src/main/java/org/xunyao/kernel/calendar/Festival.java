package org.xunyao.kernel.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.OptionalInt;

/// A statutory festival day (法定节日), used to estimate a year whose notice is not published yet.
///
/// @param year for a festival of the lunisolar calendar the year in which it falls on that day; empty for
///     every year
/// @param source 全国年节及纪念日放假办法, and where the date of a moving festival was taken from
/// @param verified false shows 待核 on the screen
public record Festival(OptionalInt year, MonthDay day, String name, String source, boolean verified) {
    /// Refuses a day that the year does not have.
    public Festival {
        if (year.isPresent() && !day.isValidYear(year.getAsInt())) {
            throw new DateTimeException(day + " is no day of " + year.getAsInt());
        }
    }

    /// Whether the festival falls on that date.
    public boolean fallsOn(LocalDate date) {
        return MonthDay.from(date).equals(day) && (year.isEmpty() || year.getAsInt() == date.getYear());
    }
}
