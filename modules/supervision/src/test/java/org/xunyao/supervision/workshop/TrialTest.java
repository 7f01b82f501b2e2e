package org.xunyao.supervision.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.supervision.workshop.RuleRoom.RULE;
import static org.xunyao.supervision.workshop.RuleRoom.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.kind.PostEmpty;
import org.xunyao.supervision.workshop.Comparison.Effect;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.CameraId;

class TrialTest {
    private static final CameraId C01 = new CameraId("C01");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BusinessHours HOURS = DayHours.read("08:00-21:00").week(ZONE);
    private static final WorkshopLimits LIMITS = new WorkshopLimits(30, 80, 60, 20, 3, 1, 5);

    private final List<Spell> spells = new ArrayList<>();
    private final List<RaisedAlarm> alarms = new ArrayList<>();
    private Instant end = at(2, "08:00");

    @Test
    void aLongerAbsenceRemovesShortBreaksAndLosesNoTrueAlarm() {
        for (int day = 2; day < 6; day++) {
            absent(day, "10:00", 31 + day);
            alarm(day, "10:00", 31 + day, Outcome.FALSE, Suggestions.SHORT_BREAK);
        }
        absent(6, "10:00", 80);
        alarm(6, "10:00", 80, Outcome.RIGHT, "");
        absent(7, "10:00", 90);
        alarm(7, "10:00", 90, Outcome.FALSE, "OTHER");
        Comparison effect = trial().of(minutes(35));
        assertThat(effect.removed(Outcome.FALSE)).isEqualTo(2);
        assertThat(effect.all(Outcome.FALSE)).isEqualTo(5);
        assertThat(effect.removed(Outcome.RIGHT)).isZero();
        Suggestion found = Suggestions.of(trial(), LIMITS).getFirst();
        assertThat(found).isInstanceOfSatisfying(Suggestion.Longer.class, longer -> {
            assertThat(longer.figures()).as("just over the longest short break").isEqualTo(minutes(37));
            assertThat(longer.effect().removed(Outcome.FALSE)).isEqualTo(4);
            assertThat(longer.alarms()).isEqualTo(4);
        });
    }

    @Test
    void whatWouldLoseATrueAlarmIsNotSuggestedNorWhatRestsOnTooLittle() {
        for (int day = 2; day < 5; day++) {
            absent(day, "10:00", 50);
            alarm(day, "10:00", 50, Outcome.FALSE, Suggestions.SHORT_BREAK);
        }
        assertThat(Suggestions.of(trial(), LIMITS).getFirst())
                .as("nothing true to lose is no proof")
                .isEqualTo(new Suggestion.Scant(Suggestions.SHORT_BREAK, 3, 0));
        absent(5, "10:00", 40);
        alarm(5, "10:00", 40, Outcome.RIGHT, "");
        assertThat(Suggestions.of(trial(), LIMITS).getFirst())
                .isEqualTo(new Suggestion.Nothing(Suggestions.SHORT_BREAK, 3));
    }

    @Test
    void whatTheLooksDoNotShowIsSetApartAndUnseenTimeIsNeverAbsence() {
        absent(2, "10:00", 20);
        unseen(5);
        absent(2, "10:25", 20);
        alarm(2, "10:00", 45, Outcome.RIGHT, "");
        absent(3, "10:00", 40);
        Comparison same = trial().of(minutes(30));
        assertThat(same.lines()).extracting(Comparison.Line::effect).containsExactly(Effect.UNSAID, Effect.UNRAISED);
        assertThat(same.all(Outcome.RIGHT)).isZero();
        assertThat(same.unseen()).isEqualTo(Duration.ofMinutes(5));
        Comparison shorter = trial().of(minutes(15));
        assertThat(shorter.lines())
                .extracting(Comparison.Line::effect)
                .as("it fires now, so nothing is lost")
                .contains(Effect.STAYS);
    }

    @Test
    void alarmsBeforeTheShopOpensAskForOtherHours() {
        for (int day = 2; day < 6; day++) {
            absent(day, "08:00", 42);
            alarm(day, "08:00", 42, Outcome.FALSE, Suggestions.NOT_OPEN);
        }
        absent(6, "15:00", 42);
        alarm(6, "15:00", 42, Outcome.RIGHT, "");
        assertThat(Suggestions.of(trial(), LIMITS).getFirst())
                .isInstanceOfSatisfying(Suggestion.OtherHours.class, hours -> {
                    assertThat(hours.hours()).isEqualTo(DayHours.read("08:45-21:00"));
                    assertThat(hours.effect().removed(Outcome.FALSE)).isEqualTo(4);
                    assertThat(hours.effect().removed(Outcome.RIGHT)).isZero();
                });
    }

    private Trial trial() {
        return new Trial(
                List.of(new Trial.Seen(C01, "柜台", spells, HOURS)),
                alarms,
                figures -> new PostEmpty().rule(figures.tried(RuleRoom.SHIPPED)),
                minutes(30));
    }

    private void absent(int day, String time, int minutes) {
        Instant from = at(day, time);
        if (from.isAfter(end)) {
            spells.add(new Spell(end, from, new Held.Not()));
        }
        end = from.plus(Duration.ofMinutes(minutes));
        spells.add(new Spell(from, end, new Held.Holds()));
    }

    private void unseen(int minutes) {
        Instant from = end;
        end = from.plus(Duration.ofMinutes(minutes));
        spells.add(new Spell(from, end, new Held.Unseen(UnseenReason.STREAM_LOST)));
    }

    private void alarm(int day, String time, int minutes, Outcome outcome, String reason) {
        Instant from = at(day, time);
        alarms.add(new RaisedAlarm(
                new AlarmId(new UUID(7, alarms.size())),
                C01,
                "柜台",
                new Finding.Rule(RULE, 1),
                from,
                from.plus(Duration.ofMinutes(minutes)),
                from,
                outcome,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason)));
    }

    private static Instant at(int day, String time) {
        return LocalDate.of(2026, 11, day)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    @Test
    void whatABureauDoesNotSetStaysAsItWasShipped() {
        AlarmRuleRow shipped = RuleRoom.SHIPPED.with(new AlarmRuleRow.Figures(
                Duration.ofHours(1), Duration.ZERO, Duration.ofHours(1), HoursMode.CLOSED, 1, 10));
        AlarmRuleRow tried = minutes(36).tried(shipped);
        assertThat(tried.sustained()).isEqualTo(Duration.ofMinutes(36));
        assertThat(tried.hours()).isEqualTo(HoursMode.CLOSED);
        assertThat(tried.figures().percent()).isEqualTo(10);
    }
}
