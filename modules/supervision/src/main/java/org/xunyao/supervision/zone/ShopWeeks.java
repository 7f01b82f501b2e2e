package org.xunyao.supervision.zone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.BusinessHours.Opening;

/// The hours of a pharmacy as rules read them (药店营业时间).
///
/// @param zone in which the times are meant
/// @param holiday whether the calendar has a day off
public record ShopWeeks(ZoneId zone, Predicate<LocalDate> holiday) {
    /// The holidays of this year and of the years beside it.
    ///
    /// @param today a day of this year
    public List<LocalDate> holidays(LocalDate today) {
        LocalDate first = Year.of(today.getYear() - 1).atDay(1);
        LocalDate after = Year.of(today.getYear() + 2).atDay(1);
        return first.datesUntil(after).filter(holiday).toList();
    }

    /// What a plan comes to.
    ///
    /// @param off holidays, as far as they are looked at
    public BusinessHours of(OpeningPlan plan, List<LocalDate> off) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        plan.week().forEach((day, spans) -> week.put(day, openings(spans)));
        var days = new HashMap<LocalDate, List<Opening>>();
        plan.holidays().ifPresent(spans -> off.forEach(day -> days.put(day, openings(spans))));
        plan.days().forEach((day, spans) -> days.put(day, openings(spans)));
        return new BusinessHours(zone, week, days);
    }

    static List<Opening> openings(OpenSpans spans) {
        return spans.spans().stream()
                .map(span -> new Opening(span.from(), span.to()))
                .toList();
    }
}
