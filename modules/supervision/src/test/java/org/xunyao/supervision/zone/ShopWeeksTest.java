package org.xunyao.supervision.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.online.DutyMinutes.Era;

final class ShopWeeksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate HOLIDAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate EVE = LocalDate.of(2026, 12, 31);

    private final ShopWeeks weeks = new ShopWeeks(ZONE, Set.of(HOLIDAY)::contains);

    private static OpeningPlan plan(String weekday, String sunday, Map<LocalDate, OpenSpans> days) {
        Map<DayOfWeek, OpenSpans> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day, day -> OpenSpans.read(day == DayOfWeek.SUNDAY ? sunday : weekday)));
        return new OpeningPlan(week, Optional.of(OpenSpans.CLOSED), days);
    }

    private BusinessHours hours(OpeningPlan plan, LocalDate today) {
        return weeks.of(plan, weeks.holidays(today));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    @Test
    void weekdaysHolidaysAndSingleDaysAreOpenAsTheyWereWrittenDown() {
        BusinessHours hours =
                hours(plan("08:00-12:00 13:00-21:00", "-", Map.of(EVE, OpenSpans.read("08:00-17:00"))), TODAY);
        assertThat(hours.open(at(TODAY, "00:00"), at(TODAY.plusDays(1), "00:00")))
                .containsExactly(
                        new BusinessHours.Stretch(at(TODAY, "08:00"), at(TODAY, "12:00")),
                        new BusinessHours.Stretch(at(TODAY, "13:00"), at(TODAY, "21:00")));
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertThat(hours.open(at(sunday, "00:00"), at(sunday.plusDays(1), "00:00")))
                .isEmpty();
        assertThat(hours.closed(at(sunday, "00:00"), at(sunday.plusDays(1), "00:00")))
                .hasSize(1);
        assertThat(hours.open(at(EVE, "00:00"), at(HOLIDAY.plusDays(1), "00:00")))
                .containsExactly(new BusinessHours.Stretch(at(EVE, "08:00"), at(EVE, "17:00")));
    }

    @Test
    void anotherDayOfTheYearMakesTheSameHoursSoThatNoWatchBeginsAnew() {
        OpeningPlan plan = plan("08:00-21:00", "-", Map.of());
        assertThat(hours(plan, TODAY.plusDays(30))).isEqualTo(hours(plan, TODAY));
    }

    @Test
    void daysThatAreFarOffMakeNoOtherHoursUntilTheyComeNear() {
        OpeningPlan plan = plan("08:00-21:00", "-", Map.of());
        BusinessHours before = hours(plan, TODAY.minusYears(1));
        BusinessHours now = hours(plan, TODAY);
        assertThat(now).isNotEqualTo(before);
        assertThat(now.alike(before, TODAY, TODAY.plusDays(3))).isTrue();
        assertThat(now.alike(before, EVE, HOLIDAY.minusDays(1))).isTrue();
        assertThat(now.alike(before, EVE, HOLIDAY)).isFalse();
        BusinessHours other = hours(plan("08:00-20:00", "-", Map.of()), TODAY);
        assertThat(now.alike(other, HOLIDAY, HOLIDAY))
                .as("another week is another week on every day")
                .isFalse();
        assertThat(now.alike(new BusinessHours(ZoneId.of("UTC"), now.openings(), now.days()), TODAY, TODAY))
                .isFalse();
    }

    @Test
    void newHoursCountFromTheirMomentAndNeverForWhatWasBefore() {
        BusinessHours before = DayHours.read("08:00-12:00").week(ZONE);
        BusinessHours after = hours(plan("10:00-14:00", "-", Map.of()), TODAY);
        var minutes = new DutyMinutes(
                List.of(Era.ever(Optional.of(before)), new Era(at(TODAY, "11:00"), Optional.of(after))), ZONE);
        Instant end = at(TODAY.plusDays(2), "00:00");
        assertThat(minutes.of(TODAY.minusDays(1), end)).isEqualTo(between(480, 720));
        assertThat(minutes.of(TODAY, end)).isEqualTo(between(480, 840));
        assertThat(minutes.of(TODAY.plusDays(1), end)).isEqualTo(between(600, 840));
        assertThat(minutes.hours()).contains(after);
    }

    private static BitSet between(int from, int to) {
        var set = new BitSet();
        set.set(from, to);
        return set;
    }
}
