package org.xunyao.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlinesTest {
    private final WorkCalendar calendar = Tables.calendar(2025, 2026);
    private final Deadlines deadlines = new Deadlines(calendar, Rollover.EVERY_DAY_OFF);

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 5, 2026-10-09",
        "2026-02-13, 5, 2026-02-27",
        "2026-01-30, 15, 2026-02-27",
        "2026-09-18, 7, 2026-09-29",
        "2026-04-30, 10, 2026-05-18",
        "2026-06-18, 7, 2026-06-30",
        "2026-09-30, 20, 2026-11-03"
    })
    void workingDaysSkipHolidaysAndCountMakeUpDays(LocalDate start, int count, LocalDate end) {
        assertThat(deadlines.due(start, new Period.WorkingDays(count))).isEqualTo(new Due(end, end, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20, 30, 2026-02-19, 2026-02-24",
        "2026-07-03, 90, 2026-10-01, 2026-10-08",
        "2026-09-16, 15, 2026-10-01, 2026-10-08",
        "2026-04-20, 15, 2026-05-05, 2026-05-06",
        "2026-03-02, 15, 2026-03-17, 2026-03-17"
    })
    void calendarDaysMoveTheirLastDayPastDaysOff(LocalDate start, int count, LocalDate raw, LocalDate rolled) {
        assertThat(deadlines.due(start, new Period.Days(count))).isEqualTo(new Due(raw, rolled, false));
    }

    @Test
    void aMonthEndsOnTheSameDayOrTheLastOfAShorterMonth() {
        assertThat(deadlines.due(LocalDate.of(2026, 8, 31), new Period.Months(6)))
                .isEqualTo(new Due(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 1), true));
        assertThat(deadlines
                        .due(LocalDate.of(2026, 2, 28), new Period.Months(3))
                        .raw())
                .isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(deadlines.due(LocalDate.of(2024, 2, 29), new Period.Years(2)).raw())
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aPeriodThatNeedsAnUnpublishedYearIsEstimated() {
        LocalDate start = LocalDate.of(2026, 12, 25);
        assertThat(deadlines.due(start, new Period.WorkingDays(4)).estimated()).isFalse();
        assertThat(deadlines.due(start, new Period.WorkingDays(5)))
                .isEqualTo(new Due(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4), true));
        assertThat(deadlines.due(start, new Period.Days(6)).estimated()).isFalse();
        assertThat(deadlines.due(start, new Period.Days(7)).estimated()).isTrue();
    }

    @Test
    void aWeekendEndMovesOnlyUnderTheWiderReading() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        var narrow = new Deadlines(calendar, Rollover.HOLIDAYS_ONLY);
        assertThat(narrow.due(start, new Period.Days(5)).rolled()).isEqualTo(LocalDate.of(2026, 3, 7));
        assertThat(deadlines.due(start, new Period.Days(5)).rolled()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(narrow.due(LocalDate.of(2026, 1, 20), new Period.Days(30)).rolled())
                .isEqualTo(LocalDate.of(2026, 2, 24));
    }

    @Test
    void stoppedDaysAreLeftOutOnceAndOnlyInsideThePeriod() {
        LocalDate start = LocalDate.of(2026, 3, 2);
        var test = stop("2026-03-05", "2026-03-09");
        var overlapping = stop("2026-03-08", "2026-03-10");
        var before = stop("2026-02-20", "2026-03-02");
        var after = stop("2026-06-01", "2026-06-10");
        assertThat(deadlines.due(start, new Period.Days(10), List.of(test)).raw())
                .isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(deadlines
                        .due(start, new Period.Days(10), List.of(overlapping, test, before, after))
                        .raw())
                .isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(deadlines
                        .due(start, new Period.WorkingDays(5), List.of(test))
                        .raw())
                .isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aStopThatReachesIntoTheProlongationStopsItToo() {
        var stop = stop("2026-03-11", "2026-03-14");
        assertThat(deadlines
                        .due(LocalDate.of(2026, 3, 2), new Period.Days(10), List.of(stop))
                        .raw())
                .isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void theHourInWhichAPeriodBeganIsNotCounted() {
        var due = deadlines.due(LocalDateTime.parse("2026-03-06T10:20"), new Period.Hours(24));
        assertThat(due.raw()).isEqualTo(LocalDateTime.parse("2026-03-07T10:20"));
        assertThat(due.last()).isEqualTo(LocalDateTime.parse("2026-03-07T11:00"));
    }

    @Test
    void somethingIsLateOnlyAfterTheRolledDay() {
        var due = deadlines.due(LocalDate.of(2026, 4, 20), new Period.Days(15));
        assertThat(due.isOverOn(LocalDate.of(2026, 5, 6))).isFalse();
        assertThat(due.isOverOn(LocalDate.of(2026, 5, 7))).isTrue();
    }

    @Test
    void workingDaysBetweenStartAndEndAreExactlyAsManyAsCounted() {
        var random = new Random(20260101);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            int count = 1 + random.nextInt(60);
            LocalDate end = deadlines.due(start, new Period.WorkingDays(count)).raw();
            assertThat(calendar.isWorkday(end)).isTrue();
            assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkday))
                    .hasSize(count);
        }
    }

    @Test
    void hostileCountsAreRefused() {
        assertThatThrownBy(() -> new Period.Days(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period.WorkingDays(1_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stop("2026-03-02", "2026-03-01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ClockStop stop(String from, String to) {
        return new ClockStop(LocalDate.parse(from), LocalDate.parse(to), "TEST", "检鉴期1号");
    }
}
