package org.xunyao.registry.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When a pharmacy is open (营业时间表): by weekday, on holidays of the calendar where it keeps other
/// hours then, and on single days, which go before both.
///
/// @param week every weekday
/// @param holidays on days off by the holiday notice; empty where holidays are days like any other
/// @param days single days, at most {@value #MOST_DAYS}, of the years {@value #FIRST_YEAR} to
///     {@value #LAST_YEAR}
public record OpeningPlan(
        Map<DayOfWeek, OpenSpans> week, Optional<OpenSpans> holidays, Map<LocalDate, OpenSpans> days) {
    /// Most single days.
    public static final int MOST_DAYS = 60;

    /// First year of a single day.
    public static final int FIRST_YEAR = 2000;

    /// Last year of a single day.
    public static final int LAST_YEAR = 9999;

    /// Copies the maps; refuses a week that is not whole, too many days, days of no such year, and
    /// what is not in whole minutes.
    public OpeningPlan {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
        if (week.size() < DayOfWeek.values().length || days.size() > MOST_DAYS) {
            throw new IllegalArgumentException(week.size() + " weekdays, " + days.size() + " days");
        }
        if (!days.keySet().stream().allMatch(OpeningPlan::isSingleDay)) {
            throw new IllegalArgumentException("a day of no such year");
        }
        if (!Stream.of(week.values(), days.values(), holidays.stream().toList())
                .flatMap(Collection::stream)
                .allMatch(OpenSpans::inMinutes)) {
            throw new IllegalArgumentException("not in whole minutes");
        }
    }

    /// Whether it is of a year that a single day can have.
    public static boolean isSingleDay(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /// What holds on a day.
    ///
    /// @param holiday whether the calendar has it off
    public OpenSpans on(LocalDate day, boolean holiday) {
        OpenSpans single = days.get(day);
        if (single != null) {
            return single;
        }
        return holidays.filter(spans -> holiday).orElseGet(() -> weekday(day.getDayOfWeek()));
    }

    /// What holds on a weekday that is no holiday.
    public OpenSpans weekday(DayOfWeek day) {
        return week.getOrDefault(day, OpenSpans.CLOSED);
    }
}
