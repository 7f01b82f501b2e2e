package org.xunyao.registry.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// When a pharmacy is open (营业时间表): by weekday, on holidays of the calendar where it keeps other
/// hours then, and on single days, which go before both.
///
/// @param week every weekday
/// @param holidays on days off by the holiday notice; empty where holidays are days like any other
/// @param days single days, at most {@value #MOST_DAYS}
public record OpeningPlan(
        Map<DayOfWeek, OpenSpans> week, Optional<OpenSpans> holidays, Map<LocalDate, OpenSpans> days) {
    /// Most single days.
    public static final int MOST_DAYS = 60;

    /// Copies the maps; refuses a week that is not whole and too many days.
    public OpeningPlan {
        week = Map.copyOf(week);
        days = Map.copyOf(days);
        if (week.size() < DayOfWeek.values().length || days.size() > MOST_DAYS) {
            throw new IllegalArgumentException(week.size() + " weekdays, " + days.size() + " days");
        }
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
