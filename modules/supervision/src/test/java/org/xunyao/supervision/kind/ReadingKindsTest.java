package org.xunyao.supervision.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.rehearsal.Rehearsal;
import org.xunyao.supervision.sign.RuleRange;
import org.xunyao.supervision.sign.RuleSigns;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.Said;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.looks.KeptLook;

/// Kinds that read: a plate excuses an absence, a display out of range raises an alarm, and what was not read is never
/// taken for not there.
class ReadingKindsTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Zone POST =
            new Zone("柜台", List.of(new Zone.Corner(0, 0.5), new Zone.Corner(0.5, 0.5), new Zone.Corner(0.5, 1)));
    private static final Zone DISPLAY = Zone.whole("冷藏柜");
    private static final Box PHARMACIST = new Box(0.35, 0.4, 0.1, 0.3, 0.8);
    private static final BusinessHours DAY = new BusinessHours(
            ZoneId.of("Asia/Shanghai"),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(
                            day -> day,
                            day -> List.of(new BusinessHours.Opening(LocalTime.of(8, 0), LocalTime.of(21, 0))))));
    private static final RuleSigns PLATE =
            new RuleSigns(List.of(new RuleWord("AI-01", "药师不在岗", "不在岗", 1, "test", false)), Optional.empty());
    private static final RuleSigns COLD = new RuleSigns(
            List.of(),
            Optional.of(new RuleRange(
                    "AI-08-COLD", RuleRange.Quantity.CELSIUS, 2, 8, new RuleRange.Span(-40, 60), 10, "test", false)));

    private static AlarmRule rule(String name, RuleSigns signs) {
        var figures =
                new AlarmRuleRow.Figures(Duration.ofMinutes(10), Duration.ZERO, Duration.ZERO, HoursMode.ALWAYS, 1);
        var plan = new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofMinutes(1));
        var row = new AlarmRuleRow(
                name, "试验", 1, figures, plan, LocalDate.of(2026, 1, 1), Optional.empty(), "test", false, signs);
        return AlarmRuleKind.of(name).orElseThrow().rule(row);
    }

    private static Observation look(int second, String why, List<Box> persons, ZoneFinds found) {
        return new Observation(
                CAMERA,
                second,
                second,
                NINE.plusSeconds(second),
                why.isEmpty(),
                why,
                persons,
                "nano",
                "00",
                List.of(),
                found);
    }

    private static ZoneFinds plate(TextSight sight, String... lines) {
        List<ReadLine> read =
                Arrays.stream(lines).map(line -> new ReadLine(line, 0.9)).toList();
        return new ZoneFinds(
                List.of(new ZoneText("标牌", TextUse.PLATE, new TextReading(sight, 0, read, List.of()))), List.of());
    }

    private static ZoneFinds display(TextSight sight, String text) {
        var reading = new TextReading(sight, 0, List.of(new ReadLine(text, 0.9)), List.of());
        return new ZoneFinds(List.of(new ZoneText("冷藏柜", TextUse.DISPLAY, reading)), List.of());
    }

    private static List<Observation> seconds(int from, int to, IntFunction<Observation> look) {
        List<Observation> looks = new ArrayList<>();
        for (int second = from; second <= to; second++) {
            looks.add(look.apply(second));
        }
        return looks;
    }

    @SafeVarargs
    private static List<Spell> spells(AlarmRule rule, Zone zone, List<Observation>... parts) {
        ConditionLedger ledger = ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, zone, rule.condition(), Duration.ofSeconds(15)),
                NINE.minusSeconds(1));
        Instant last = NINE;
        for (List<Observation> part : parts) {
            for (Observation look : part) {
                ledger = ledger.record(look);
                last = look.at();
            }
        }
        return ledger.spells(last);
    }

    private static List<Observation> absent(int from, int to, ZoneFinds found) {
        return seconds(from, to, second -> look(second, "", List.of(), found));
    }

    private static List<Observation> shows(int from, int to, String text) {
        return seconds(from, to, second -> look(second, "", List.of(), display(TextSight.READ, text)));
    }

    @Test
    void anAbsenceUnderAPlateRaisesNothingAndStaysAnAbsence() {
        AlarmRule rule = rule("AI-01", PLATE);
        List<Spell> spells = spells(rule, POST, absent(0, 900, plate(TextSight.READ, "药师不在岗")));

        assertThat(rule.judge(spells, DAY)).isEmpty();
        assertThat(spells).last().extracting(Spell::held).isEqualTo(new Held.Excused());
        assertThat(Segment.ofDuty(spells)).last().extracting(Segment::duty).isEqualTo(new Duty.Absent());
    }

    @Test
    void withoutAPlateOrWithOneThatCannotBeSeenTheAlarmComes() {
        AlarmRule rule = rule("AI-01", PLATE);
        for (ZoneFinds found : List.of(
                ZoneFinds.NONE,
                plate(TextSight.READ),
                plate(TextSight.READ, "药师在岗"),
                plate(TextSight.HIDDEN, "药师不在岗"),
                plate(TextSight.SMALL),
                plate(TextSight.NO_READER),
                plate(TextSight.WAITING, "药师不在岗"))) {
            assertThat(rule.judge(spells(rule, POST, absent(0, 600, found)), DAY))
                    .as("%s", found)
                    .hasSize(1);
        }
    }

    @Test
    void aPlateThatIsTakenAwayBeginsTheStretchAnewAndOneAbsenceIsOneSegment() {
        AlarmRule rule = rule("AI-01", PLATE);
        List<Observation> hung = absent(0, 300, plate(TextSight.READ, "药师不在岗"));
        List<Spell> tooShort = spells(rule, POST, hung, absent(301, 900, plate(TextSight.READ)));
        assertThat(rule.judge(tooShort, DAY)).isEmpty();
        List<Spell> enough = spells(rule, POST, hung, absent(301, 901, plate(TextSight.READ)));
        assertThat(rule.judge(enough, DAY))
                .singleElement()
                .extracting(Episode::from)
                .isEqualTo(NINE.plusSeconds(301));
        assertThat(Segment.ofDuty(enough).stream().filter(one -> one.duty() instanceof Duty.Absent))
                .hasSize(1);
    }

    @Test
    void whatIsToldOfThePlateSaysWhetherItWasSeenAndPresenceNeedsNone() {
        var condition = rule("AI-01", PLATE).condition();
        assertThat(condition.said(look(0, "", List.of(), plate(TextSight.READ)), POST))
                .contains(new Said(true, ""));
        assertThat(condition.said(look(0, "", List.of(), plate(TextSight.HIDDEN)), POST))
                .contains(new Said(false, ""));
        assertThat(condition.said(look(0, "", List.of(), ZoneFinds.NONE), POST)).isEmpty();
        Observation present = look(0, "", List.of(PHARMACIST), plate(TextSight.READ, "药师不在岗"));
        assertThat(condition.judge(present, POST)).isEqualTo(new Held.Not());
        assertThat(condition.judge(look(0, "dark", List.of(), ZoneFinds.NONE), POST))
                .isEqualTo(new Held.Unseen(UnseenReason.DARK));
        assertThat(rule("AI-01", RuleSigns.NONE).condition()).isEqualTo(new Nobody());
    }

    @Test
    void aDisplayOutOfRangeForTenMinutesFiresAndOneInRangeDoesNot() {
        AlarmRule rule = rule("AI-08-COLD", COLD);
        assertThat(AlarmRuleKind.of("AI-08-COLD").orElseThrow().zones()).containsExactly(ZoneKind.DISPLAY);
        assertThat(rule.judge(spells(rule, DISPLAY, shows(0, 600, "9.1℃")), DAY))
                .hasSize(1);
        assertThat(rule.judge(spells(rule, DISPLAY, shows(0, 599, "9.1℃")), DAY))
                .isEmpty();
        assertThat(rule.judge(spells(rule, DISPLAY, shows(0, 900, "8.0℃")), DAY))
                .isEmpty();
        assertThat(rule.judge(spells(rule, DISPLAY, shows(0, 600, "1.9℃")), DAY))
                .hasSize(1);
        assertThat(rule.condition().said(shows(0, 0, "9.1℃").getFirst(), DISPLAY))
                .contains(new Said(true, "9.1 ℃"));
    }

    @Test
    void anUnreadableMomentBreaksTheStretchAndIsNoNormalFigure() {
        AlarmRule rule = rule("AI-08-COLD", COLD);
        for (ZoneFinds unread : List.of(
                display(TextSight.HIDDEN, "9.1℃"),
                display(TextSight.WAITING, "9.1℃"),
                display(TextSight.SMALL, "9.1℃"),
                display(TextSight.READ, "------"),
                ZoneFinds.NONE)) {
            List<Spell> spells = spells(
                    rule,
                    DISPLAY,
                    shows(0, 400, "9.1℃"),
                    List.of(look(401, "", List.of(), unread)),
                    shows(402, 900, "9.1℃"));
            assertThat(rule.judge(spells, DAY)).as("%s", unread).isEmpty();
            assertThat(spells.stream().map(Spell::held)).contains(new Held.Unseen(UnseenReason.UNREADABLE));
            assertThat(spells.stream().map(Spell::held)).doesNotContain(new Held.Not());
        }
    }

    @Test
    void aFigureThatJumpsIsTheProbesFaultUntilOneIsReadThatCanBeBelieved() {
        AlarmRule rule = rule("AI-08-COLD", COLD);
        Held faulty = new Held.Unseen(UnseenReason.FAULTY);
        List<Spell> jumped = spells(rule, DISPLAY, shows(0, 60, "5.0℃"), shows(61, 1_500, "25.0℃"));
        assertThat(rule.judge(jumped, DAY)).isEmpty();
        assertThat(jumped.getLast().held()).isEqualTo(faulty);
        List<Spell> slow = spells(rule, DISPLAY, shows(0, 60, "7.5℃"), shows(61, 700, "9.0℃"));
        assertThat(rule.judge(slow, DAY)).hasSize(1);
        List<Spell> back = spells(
                rule,
                DISPLAY,
                shows(0, 60, "5.0℃"),
                shows(61, 70, "25.0℃"),
                shows(71, 80, "5.2℃"),
                shows(81, 90, "9℃"));
        assertThat(back.stream().map(Spell::held).distinct())
                .containsSubsequence(new Held.Not(), faulty, new Held.Holds());
        List<Spell> misread =
                spells(rule, DISPLAY, shows(0, 60, "9.0℃"), shows(61, 62, "29.0℃"), shows(63, 700, "9.1℃"));
        assertThat(rule.judge(misread, DAY))
                .as("one wrong reading does not blind it for good")
                .hasSize(1);
        assertThat(spells(rule, DISPLAY, shows(0, 20, "99.9℃")).getLast().held())
                .isEqualTo(faulty);
    }

    @Test
    void aClockThatJumpsBackAddsNothing() {
        AlarmRule rule = rule("AI-08-COLD", COLD);
        List<Spell> spells =
                spells(rule, DISPLAY, shows(0, 400, "9.1℃"), shows(100, 400, "9.1℃"), shows(401, 599, "9.1℃"));
        assertThat(rule.judge(spells, DAY)).isEmpty();
    }

    @Test
    void aRehearsalOverKeptLooksFindsWhatDutyFound() {
        for (AlarmRule rule : List.of(rule("AI-08-COLD", COLD), rule("AI-01", PLATE))) {
            Zone zone = rule.row().rule().equals("AI-01") ? POST : DISPLAY;
            List<Observation> looks = seconds(
                    0,
                    1_500,
                    second -> look(second, "", List.of(), display(TextSight.READ, second < 100 ? "5.0℃" : "9.0℃")));
            var rehearsal = new Rehearsal(zone, rule.condition(), Duration.ofSeconds(15));
            looks.forEach(look -> rehearsal.add(new KeptLook.Seen(look)));

            assertThat(rehearsal.judged(rule, DAY).episodes())
                    .hasSize(1)
                    .isEqualTo(rule.judge(spells(rule, zone, looks), DAY));
        }
    }

    @Test
    void aRuleOfFiguresWithoutARangeIsRefused() {
        assertThatThrownBy(() -> rule("AI-08-COLD", RuleSigns.NONE)).isInstanceOf(FaultException.class);
    }
}
