package org.xunyao.kernel.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Computes when periods end (期限计算), by 市场监督管理行政处罚程序规定 art. 80: the first day is not counted, and a last
/// day that is off moves to the first day after.
public final class Deadlines {
    private final WorkCalendar calendar;
    private final Rollover rollover;

    /// @param rollover past which days a last day moves
    public Deadlines(WorkCalendar calendar, Rollover rollover) {
        this.calendar = calendar;
        this.rollover = rollover;
    }

    /// When a period that nothing stops ends.
    ///
    /// @param start the day from which it runs, itself not counted
    public Due due(LocalDate start, Period.OfDays period) {
        return due(start, period, List.of());
    }

    /// When a period ends. A day that several stops cover is left out once.
    ///
    /// @param start the day from which it runs, itself not counted
    /// @param stops stretches that do not count, in any order
    public Due due(LocalDate start, Period.OfDays period, List<ClockStop> stops) {
        return switch (period) {
            case Period.WorkingDays(int count) -> workingDays(start, count, stops);
            case Period.Days(int count) -> rolled(prolonged(start, start.plusDays(count), stops));
            case Period.Months(int count) -> rolled(prolonged(start, start.plusMonths(count), stops));
            case Period.Years(int count) -> rolled(prolonged(start, start.plusYears(count), stops));
        };
    }

    /// When a period of hours ends; hours do not move past days off.
    public DueHour due(LocalDateTime start, Period.Hours period) {
        LocalDateTime begins = start.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        return new DueHour(start.plusHours(period.count()), begins.plusHours(period.count()));
    }

    /// The last day on which something can still be done so long before another day: the whole period lies
    /// between the two, and neither of them is counted.
    ///
    /// @param day such as the one on which a hearing is held
    public Due before(LocalDate day, Period.OfDays period) {
        return switch (period) {
            case Period.WorkingDays(int count) -> workingDaysBefore(day, count);
            case Period.Days(int count) -> early(day.minusDays(count + 1L));
            case Period.Months(int count) -> early(day.minusMonths(count).minusDays(1));
            case Period.Years(int count) -> early(day.minusYears(count).minusDays(1));
        };
    }

    private Due workingDaysBefore(LocalDate end, int count) {
        LocalDate day = end;
        boolean estimated = false;
        int left = count;
        while (left > 0) {
            day = day.minusDays(1);
            estimated |= calendar.isEstimated(day);
            if (calendar.isWorkday(day)) {
                left--;
            }
        }
        LocalDate last = day.minusDays(1);
        return new Due(last, last, estimated);
    }

    private Due early(LocalDate day) {
        return new Due(day, day, calendar.isEstimated(day));
    }

    private Due workingDays(LocalDate start, int count, List<ClockStop> stops) {
        LocalDate day = start;
        boolean estimated = false;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            estimated |= calendar.isEstimated(day);
            if (calendar.isWorkday(day) && !stopped(day, stops)) {
                left--;
            }
        }
        return new Due(day, day, estimated);
    }

    /// As many further days as days of the period were stopped; stops may lie in the prolongation too.
    private static LocalDate prolonged(LocalDate start, LocalDate end, List<ClockStop> stops) {
        if (stops.isEmpty()) {
            return end;
        }
        long left = start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(day -> stopped(day, stops))
                .count();
        LocalDate day = end;
        while (left > 0) {
            day = day.plusDays(1);
            if (!stopped(day, stops)) {
                left--;
            }
        }
        return day;
    }

    private Due rolled(LocalDate raw) {
        LocalDate day = raw;
        boolean estimated = calendar.isEstimated(day);
        while (movesOn(day)) {
            day = day.plusDays(1);
            estimated |= calendar.isEstimated(day);
        }
        return new Due(raw, day, estimated);
    }

    private boolean movesOn(LocalDate day) {
        return switch (rollover) {
            case EVERY_DAY_OFF -> !calendar.isWorkday(day);
            case HOLIDAYS_ONLY -> calendar.isHoliday(day);
        };
    }

    private static boolean stopped(LocalDate day, List<ClockStop> stops) {
        return stops.stream().anyMatch(stop -> stop.covers(day));
    }
}
