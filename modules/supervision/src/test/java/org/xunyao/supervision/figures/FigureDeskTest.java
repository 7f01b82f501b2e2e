package org.xunyao.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.video.CameraId;

final class FigureDeskTest {
    private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final House house = new House();
    private final Ticket.OfPerson head = MemoryStation.ticket(1, "人1", "执1", "UNIT_HEAD");
    private final Ticket.OfPerson inspector = MemoryStation.ticket(2, "人2", "执2", "INSPECTOR");
    private final FigureDesk desk = house.desk();

    private static final class House extends MemoryStation implements JudgedAlarms {
        final List<Judged> alarms = new ArrayList<>();

        House() {
            super(TEN.plus(Duration.ofHours(5)));
        }

        FigureDesk desk() {
            var calendar = new WorkCalendar(List.of(new CalendarYear(2026, List.of())), List.of(), List.of());
            var orange = new ReviewLimit(
                    AlarmColour.ORANGE, 2, ReviewLimit.Unit.H, 2, "t", LONG_AGO, Optional.empty(), true);
            var limits = new ReviewLimits(
                    List.of(orange), new Deadlines(calendar, Rollover.EVERY_DAY_OFF), SystemClock.CHINA);
            var office = office(Stream.of(
                    grant("UNIT_HEAD", FigureDesk.LOOK),
                    grant("UNIT_HEAD", FigureDesk.PEOPLE),
                    grant("UNIT_HEAD", FigureDesk.EXPORT),
                    grant("INSPECTOR", FigureDesk.LOOK)));
            return new FigureDesk(office, this, limits, this);
        }

        @Override
        public List<Judged> raised(Tx tx, Instant from, Instant to) {
            return alarms.stream()
                    .filter(one ->
                            !one.raisedAt().isBefore(from) && one.raisedAt().isBefore(to))
                    .toList();
        }
    }

    private void alarm(String camera, int version, Instant at, @Nullable End end, Duration after) {
        house.alarms.add(new Judged(
                new Finding.Rule("AI-01", version),
                new CameraId(camera),
                new PharmacyId(new UUID(3, 3)),
                AlarmColour.ORANGE,
                at,
                Optional.ofNullable(end)
                        .map(one -> new Judged.Decided(one, new PersonId(new UUID(0, 2)), at.plus(after)))));
    }

    @BeforeEach
    void fill() {
        alarm("C1", 1, TEN, End.CONFIRMED, Duration.ofMinutes(10));
        alarm("C1", 1, TEN, End.DISMISSED, Duration.ofMinutes(20));
        alarm("C1", 2, TEN, End.CORRECTED, Duration.ofMinutes(121));
        alarm("C1", 2, TEN, null, Duration.ZERO);
        alarm("C2", 1, Instant.parse("2026-10-31T16:00:00Z"), End.INSUFFICIENT, Duration.ofMinutes(30));
        alarm("C2", 1, Instant.parse("2026-10-31T15:59:59Z"), End.ON_SITE, Duration.ofMinutes(40));
    }

    @Test
    void eachKeyHasItsRow() {
        List<FigureRow> rows = desk.rows(inspector, DAY.minusDays(60), DAY, Grouping.RULE);
        assertThat(rows).extracting(FigureRow::key).containsExactly("AI-01/1", "AI-01/2");
        FigureRow second = rows.getLast();
        assertThat(second.raised()).isEqualTo(2);
        assertThat(second.waiting()).isOne();
        assertThat(second.ends()).isEqualTo(Map.of(End.CORRECTED, 1L));
        assertThat(second.precision()).isEqualTo(new Precision(1, 1));
        assertThat(second.median()).contains(Duration.ofMinutes(121));
        assertThat(second.late())
                .as("one decided too late, one waits beyond its limit")
                .isEqualTo(2);
        assertThat(second.overdue()).isOne();
        assertThat(second.measured()).isEqualTo(2);
        assertThat(second.inTime()).isZero();
        FigureRow first = rows.getFirst();
        assertThat(first.median()).as("of an even number the middle of two").contains(Duration.ofMinutes(25));
        assertThat(first.late()).isZero();
        assertThat(first.inTime()).isEqualTo(first.measured()).isEqualTo(4);
        assertThat(first.precision()).isEqualTo(new Precision(2, 4));
        assertThat(first.count(End.CORRECTED)).isZero();
    }

    @Test
    void aMonthBeginsAtMidnightOfTheBureau() {
        assertThat(desk.rows(inspector, DAY.minusDays(60), DAY, Grouping.MONTH))
                .extracting(FigureRow::key, FigureRow::raised)
                .containsExactly(tuple("2026-10", 1L), tuple("2026-11", 5L));
        assertThat(desk.rows(inspector, LocalDate.of(2026, 11, 1), DAY, Grouping.CAMERA))
                .extracting(FigureRow::raised)
                .containsExactly(4L, 1L);
    }

    @Test
    void aSpanIsCutAtAYear() {
        alarm("C9", 1, TEN.minus(Duration.ofDays(366)), End.CONFIRMED, Duration.ofMinutes(1));
        assertThat(desk.rows(inspector, LONG_AGO, DAY, Grouping.CAMERA))
                .extracting(FigureRow::key)
                .containsExactly("C1", "C2");
    }

    @Test
    void theWorkshopReadsEachRuleAtEachCamera() {
        assertThat(desk.precision(head, DAY, DAY))
                .containsExactly(
                        new RulePrecision(new Finding.Rule("AI-01", 1), new CameraId("C1"), new Precision(1, 2)),
                        new RulePrecision(new Finding.Rule("AI-01", 2), new CameraId("C1"), new Precision(1, 1)));
    }

    @Test
    void figuresOfPersonsAreForTheLeader() {
        assertThat(desk.people(head, DAY, DAY))
                .extracting(FigureRow::key, FigureRow::raised)
                .containsExactly(tuple(new UUID(0, 2).toString(), 3L));
        assertThatThrownBy(() -> desk.people(inspector, DAY, DAY)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.export(inspector, 1)).isInstanceOf(RefusedException.class);
        assertThat(desk.export(head, 7).result()).isEqualTo(7);
        assertThat(house.links().getLast().action()).isEqualTo("alarm.figures-export");
    }
}
