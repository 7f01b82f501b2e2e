package org.xunyao.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkCalendarTest {
    private final WorkCalendar calendar = Tables.calendar(2025, 2026);

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, true", "2026-02-15, false", "2026-02-20, false", "2026-02-24, true", "2026-03-07, false",
        "2026-03-09, true", "2025-01-26, true", "2025-10-08, false", "2025-10-09, true", "2025-10-11, true"
    })
    void theNoticeDecidesAndOtherwiseTheWeek(LocalDate date, boolean workday) {
        assertThat(calendar.isWorkday(date)).isEqualTo(workday);
        assertThat(calendar.isEstimated(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aYearHasTheDaysOffOfTheNoticeAndMakesUpForThemOnWeekends(int year) {
        List<CalendarDay> days = Tables.days("calendar/cn-" + year + ".csv");
        long workdays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkday)
                .count();
        long weekdays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .count();
        long statutory = 13;
        assertThat(workdays).isEqualTo(weekdays - statutory);
        assertThat(days)
                .allMatch(day -> day.offDay() || day.date().getDayOfWeek().getValue() > 5);
    }

    @Test
    void aYearWithoutANoticeIsEstimatedFromFestivalsAndWeekends() {
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 4))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 3, 6))).isFalse();
        assertThat(calendar.isEstimated(LocalDate.of(2027, 3, 8))).isTrue();
    }

    @Test
    void aFestivalOfTheEstimateDoesNotTouchAKnownYear() {
        var festival = new Festival(OptionalInt.empty(), MonthDay.of(3, 9), "", "", false);
        var known = new WorkCalendar(List.of(new CalendarYear(2026, List.of())), List.of(), List.of(festival));
        assertThat(known.isWorkday(LocalDate.of(2026, 3, 9))).isTrue();
        assertThat(known.isWorkday(LocalDate.of(2027, 3, 9))).isFalse();
    }

    @Test
    void aDayNamedByTheNextYearsNoticeIsKnownThoughItsYearIsNot() {
        LocalDate eve = LocalDate.of(2027, 12, 31);
        var day = new CalendarDay(eve, "元旦", true, "notice", true);
        var known = new WorkCalendar(List.of(new CalendarYear(2028, List.of(day))), List.of(), List.of());
        assertThat(known.isWorkday(eve)).isFalse();
        assertThat(known.isEstimated(eve)).isFalse();
        assertThat(known.isEstimated(eve.minusDays(1))).isTrue();
    }

    @Test
    void aLocalFestivalWinsOverTheNotice() {
        LocalDate date = LocalDate.of(2026, 2, 14);
        var local = new CalendarDay(date, "地方节日", true, "地方政府规定", true);
        var year = new CalendarYear(2026, Tables.days("calendar/cn-2026.csv"));
        assertThat(new WorkCalendar(List.of(year), List.of(local), List.of()).isWorkday(date))
                .isFalse();
    }

    @Test
    void noticesThatDisagreeAreRefused() {
        LocalDate date = LocalDate.of(2026, 12, 31);
        var off = new CalendarYear(2026, List.of(new CalendarDay(date, "", true, "", true)));
        var on = new CalendarYear(2027, List.of(new CalendarDay(date, "", false, "", true)));
        assertThatThrownBy(() -> new WorkCalendar(List.of(off, on), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-31");
    }
}
