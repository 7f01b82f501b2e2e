package org.xunyao.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Which days are working days (工作日历): the published notices, over them the days of the province or
/// county, and for years without a notice the statutory festivals and weekends, marked estimated (估算). Whoever
/// holds a calendar sees the days of a notice that is taken in later ({@link #become}). Any thread; a count that goes
/// on meanwhile may have taken days of both, and is right the next time.
public final class WorkCalendar {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final AtomicReference<Days> now;

    private record Days(Map<LocalDate, CalendarDay> named, Set<Integer> known, List<Festival> festivals) {}

    /// @param published one notice a year
    /// @param local days of the province or county, which win over the notices (全国年节及纪念日放假办法 art. 4)
    /// @param festivals for the estimate of years without a notice
    /// @throws IllegalArgumentException if two notices, or two local rows, disagree about a day
    public WorkCalendar(List<CalendarYear> published, List<CalendarDay> local, List<Festival> festivals) {
        var days = new HashMap<LocalDate, CalendarDay>();
        var years = new HashSet<Integer>();
        for (CalendarYear notice : published) {
            years.add(notice.year());
            join(days, notice.days());
        }
        var localDays = new HashMap<LocalDate, CalendarDay>();
        join(localDays, local);
        days.putAll(localDays);
        this.now = new AtomicReference<>(new Days(Map.copyOf(days), Set.copyOf(years), List.copyOf(festivals)));
    }

    /// From now on the days of another calendar count here, all at once.
    public void become(WorkCalendar other) {
        now.set(other.now.get());
    }

    private static void join(Map<LocalDate, CalendarDay> days, List<CalendarDay> more) {
        for (CalendarDay day : more) {
            CalendarDay before = days.putIfAbsent(day.date(), day);
            if (before != null && before.offDay() != day.offDay()) {
                throw new IllegalArgumentException("the notices disagree about " + day.date());
            }
        }
    }

    /// Whether people work on that day.
    public boolean isWorkday(LocalDate date) {
        Days days = now.get();
        CalendarDay day = days.named().get(date);
        if (day != null) {
            return !day.offDay();
        }
        return !WEEKEND.contains(date.getDayOfWeek()) && !isEstimatedFestival(days, date);
    }

    /// Whether the day is off because of a festival, the joined and shifted days of the notice included.
    public boolean isHoliday(LocalDate date) {
        Days days = now.get();
        CalendarDay day = days.named().get(date);
        return day != null ? day.offDay() : isEstimatedFestival(days, date);
    }

    /// Whether the answer for that day is an estimate, because no notice of its year is loaded and
    /// nothing names it.
    public boolean isEstimated(LocalDate date) {
        Days days = now.get();
        return !days.known().contains(date.getYear()) && !days.named().containsKey(date);
    }

    private static boolean isEstimatedFestival(Days days, LocalDate date) {
        return !days.known().contains(date.getYear())
                && days.festivals().stream().anyMatch(festival -> festival.fallsOn(date));
    }
}
