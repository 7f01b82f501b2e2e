package org.xunyao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.kind.wall.LicenceGone;
import org.xunyao.supervision.kind.wall.LicenceHung;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;

/// AI-17: a day's visible time adds up, and nothing that nobody saw does.
class DaySumTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final BusinessHours HOURS =
            DayHours.read("08:00-12:00 13:00-21:00").week(CHINA);
    private static final Held GONE = new Held.Holds();
    private static final Held HUNG = new Held.Not();
    private static final Held DARK = new Held.Unseen(UnseenReason.DARK);
    private static final Zone WALL = Zone.whole("证照墙");

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CHINA).toInstant();
    }

    private static Spell spell(String from, String to, Held held) {
        return new Spell(at(DAY, from), at(DAY, to), held);
    }

    private static DaySum sum(Spell... spells) {
        DaySum sum = DaySum.of(DAY);
        for (Spell spell : spells) {
            sum = sum.after(spell, HoursMode.OPEN, HOURS);
        }
        return sum;
    }

    private static AlarmRule rule(int hours) {
        var row = new AlarmRuleRow(
                "AI-17",
                "证照未悬挂",
                1,
                new AlarmRuleRow.Figures(
                        Duration.ofHours(hours), Duration.ZERO, Duration.ofMinutes(30), HoursMode.OPEN, 1, 15),
                new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofMinutes(1)),
                DAY,
                Optional.empty(),
                "test",
                false);
        return new LicenceHung().rule(row);
    }

    private static Held judged(String why, int changed, int unknown) {
        var readings = List.of(new ZoneReading("证照墙", new CellCount(100, changed, unknown)));
        return new LicenceGone(15)
                .judge(
                        new Observation(
                                new CameraId("C01"),
                                1,
                                1,
                                at(DAY, "09:00"),
                                why.isEmpty(),
                                why,
                                List.of(),
                                "nano",
                                "00",
                                readings),
                        WALL);
    }

    @Test
    void glareAPersonAndDarknessAreNeitherMissingNorHanging() {
        assertThat(judged("", 15, 0)).isEqualTo(GONE);
        assertThat(judged("", 14, 0)).isEqualTo(HUNG);
        assertThat(judged("", 5, 60)).as("most of it is glare").isInstanceOf(Held.Unseen.class);
        assertThat(judged("", 0, 100)).as("no baseline, or a mask").isInstanceOf(Held.Unseen.class);
        assertThat(judged("covered", 90, 0)).isInstanceOf(Held.Unseen.class);
        assertThat(AlarmRuleKind.of("AI-17").orElseThrow().zones()).containsExactly(ZoneKind.LICENCE);
    }

    @Test
    void onlyVisibleTimeWithinTheHoursAddsUpAndOneSightOfItBeginsAnew() {
        DaySum sum = sum(spell("07:00", "09:00", GONE), spell("09:00", "10:00", DARK), spell("11:30", "13:30", GONE));
        assertThat(sum.held()).isEqualTo(Duration.ofHours(2));
        assertThat(sum.span().orElseThrow()).isEqualTo(new BusinessHours.Stretch(at(DAY, "08:00"), at(DAY, "13:30")));
        DaySum lunch = sum(spell("08:00", "12:00", GONE), spell("12:30", "12:31", HUNG), spell("13:00", "14:00", GONE));
        assertThat(lunch.held()).as("it was seen at noon").isEqualTo(Duration.ofHours(1));
        assertThat(sum(spell("08:00", "09:00", GONE), spell("08:30", "09:30", GONE))
                        .held())
                .as("a clock that was set back")
                .isEqualTo(Duration.ofMinutes(90));
        var night = new Spell(at(DAY, "20:00"), at(DAY.plusDays(1), "09:00"), GONE);
        assertThat(sum(night).held()).as("each day by itself").isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsHiddenNeverMakesTheSumLonger() {
        var random = new Random(17);
        for (int round = 0; round < 500; round++) {
            List<Spell> seen = new ArrayList<>();
            List<Spell> hidden = new ArrayList<>();
            Instant from = at(DAY, "07:30");
            while (from.isBefore(at(DAY, "21:30"))) {
                Instant to = from.plusSeconds(60 + random.nextInt(3_600));
                boolean gone = random.nextInt(12) > 0;
                seen.add(new Spell(from, to, gone ? GONE : HUNG));
                // Somebody who hangs it up is never hidden here: that a sight of it is lost is the price of not seeing.
                hidden.add(new Spell(from, to, gone && random.nextBoolean() ? DARK : gone ? GONE : HUNG));
                from = to;
            }
            Duration all = sum(seen.toArray(Spell[]::new)).held();
            assertThat(sum(hidden.toArray(Spell[]::new)).held()).isLessThanOrEqualTo(all);
        }
    }

    @Test
    void aRehearsalFindsOneEpisodeADayAndDutyFindsNoStretchByItself() {
        var spells = List.of(
                spell("08:00", "10:00", GONE),
                spell("10:00", "14:00", DARK),
                spell("14:00", "16:30", GONE),
                spell("16:30", "16:31", HUNG),
                spell("16:31", "21:00", GONE),
                new Spell(at(DAY, "21:00"), at(DAY.plusDays(1), "08:00"), DARK),
                new Spell(at(DAY.plusDays(1), "08:00"), at(DAY.plusDays(1), "11:00"), GONE));
        assertThat(rule(4).judge(spells, HOURS)).isEmpty();
        assertThat(rule(4).running(spells, HOURS, at(DAY, "09:00"))).isEmpty();
        List<Episode> found = rule(4).over(spells, HOURS);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().from()).isEqualTo(at(DAY, "08:00"));
        assertThat(found.getFirst().firedAt()).isEqualTo(at(DAY, "16:00"));
        assertThat(found.getFirst().to()).isEqualTo(at(DAY, "16:30"));
        assertThat(found.getFirst().longest()).isEqualTo(Duration.ofMinutes(270));
        assertThat(rule(3).over(spells, HOURS)).as("each day once").hasSize(2);
        assertThat(rule(5).over(spells, HOURS)).as("it was seen between").isEmpty();
    }
}
