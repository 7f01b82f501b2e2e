package org.xunyao.supervision.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// What minutes the ledger makes, and that none of them is an absence that nobody saw.
class DutyRecorderTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final CameraId CAMERA = new CameraId("C01");
    private static final DutyPost POST = new DutyPost(new PharmacyId(new UUID(1, 1)), CAMERA, "药师柜台");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final BusinessHours ALWAYS = hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final Zone ZONE = new Zone(
            "药师柜台",
            List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1), new Zone.Corner(0, 1)));
    private static final Duration COVER = Duration.ofSeconds(15);
    private static final int NINE_MINUTE = 540;

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        return new BusinessHours(
                CHINA,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(
                                Function.identity(), day -> List.of(new BusinessHours.Opening(from, to)))));
    }

    private static Segment segment(int from, int to, Duty duty) {
        return new Segment(NINE.plusSeconds(from), NINE.plusSeconds(to), duty);
    }

    private static String minutes(List<DutyDay> days, int count) {
        return days.isEmpty() ? "" : days.getFirst().marks().substring(NINE_MINUTE, NINE_MINUTE + count);
    }

    @Test
    void absentIsOnlyAMinuteThatWasSeenEmptyFromEndToEnd() {
        var recorder = new DutyRecorder(POST, ALWAYS, CHINA, NINE);
        recorder.take(
                List.of(
                        segment(0, 60, new Duty.Absent()),
                        segment(60, 119, new Duty.Absent()),
                        segment(119, 120, new Duty.Unseen(UnseenReason.COVERED)),
                        segment(120, 179, new Duty.Absent()),
                        segment(179, 180, new Duty.Present()),
                        segment(180, 200, new Duty.Unseen(UnseenReason.DARK)),
                        segment(200, 240, new Duty.Unseen(UnseenReason.STREAM_LOST)),
                        segment(240, 300, new Duty.Unseen(UnseenReason.NOT_OURS))),
                NINE.plusSeconds(330));
        assertThat(minutes(recorder.unwritten(), 6)).isEqualTo("acps..");
    }

    @Test
    void aMinuteThatRunsIsNotTakenAndWhatWasWrittenIsNotToldAgain() {
        var recorder = new DutyRecorder(POST, ALWAYS, CHINA, NINE);
        List<Segment> known = List.of(segment(0, 150, new Duty.Absent()));
        recorder.take(known, NINE.plusSeconds(150));
        List<DutyDay> first = recorder.unwritten();
        assertThat(minutes(first, 3)).isEqualTo("aa.");
        recorder.written(first);
        assertThat(recorder.unwritten()).isEmpty();
        recorder.take(List.of(segment(0, 180, new Duty.Absent())), NINE.plusSeconds(180));
        assertThat(minutes(recorder.unwritten(), 3)).isEqualTo("aaa");
    }

    @Test
    void aDayThatWasWrittenGoesOutOfMemoryAndOneThatWasNotStays() {
        var recorder = new DutyRecorder(POST, ALWAYS, CHINA, NINE);
        recorder.take(List.of(segment(0, 60, new Duty.Present())), NINE.plusSeconds(60));
        recorder.take(List.of(), NINE.plus(Duration.ofDays(9)));
        List<DutyDay> first = recorder.unwritten();
        assertThat(first).singleElement().extracting(DutyDay::day).isEqualTo(DAY);
        recorder.written(first);
        assertThat(recorder.unwritten()).isEmpty();
    }

    @Test
    void outsideTheHoursNobodyIsRecorded() {
        var recorder = new DutyRecorder(POST, hours(LocalTime.of(9, 1), LocalTime.of(9, 2)), CHINA, NINE);
        recorder.take(List.of(segment(0, 180, new Duty.Present())), NINE.plusSeconds(180));
        assertThat(minutes(recorder.unwritten(), 4)).isEqualTo("xpx.");
    }

    @Test
    void aClockThatMovedProvesNoAbsenceAlsoOfMinutesTakenBefore() {
        var recorder = new DutyRecorder(POST, ALWAYS, CHINA, NINE);
        recorder.take(
                List.of(segment(0, 60, new Duty.Present()), segment(60, 180, new Duty.Absent())),
                NINE.plusSeconds(180));
        recorder.clockMoved(NINE, NINE.plusSeconds(270));
        recorder.take(List.of(segment(60, 360, new Duty.Absent())), NINE.plusSeconds(360));
        assertThat(minutes(recorder.unwritten(), 6)).isEqualTo("ptttta");
    }

    @Test
    void twoRecordsOfADayMakeTheSameDayInEitherOrderAndContradictionIsNoAbsence() {
        DutyDay one = day("a.apacak");
        DutyDay other = day("aa.appck");
        assertThat(one.with(other)).isEqualTo(other.with(one)).isEqualTo(day("aaapppck"));
    }

    private static DutyDay day(String marks) {
        return new DutyDay(POST, DAY, (marks + ".".repeat(DutyDay.MINUTES)).substring(0, DutyDay.MINUTES));
    }

    /// Looks in any order with gaps, lost streams, restarts of the program that forget the ledger, and jumps
    /// of the clock: each second is known to the test as seen empty or not.
    @RepeatedTest(40)
    void noMinuteThatAnybodyCouldNotSeeIsClaimedAbsent(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition() * 7_919L);
        var seen = new HashMap<Long, Boolean>();
        DutyDay stored = DutyDay.unknown(POST, DAY);
        Instant now = NINE;
        while (now.isBefore(NINE.plus(Duration.ofHours(3)))) {
            var ledger = ConditionLedger.starting(new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), COVER), now);
            var recorder = new DutyRecorder(POST, ALWAYS, CHINA, now);
            Instant crash = now.plusSeconds(60 + random.nextInt(2_400));
            DutyDay unsafe = stored;
            while (now.isBefore(crash)) {
                now = now.plusSeconds(random.nextInt(40) == 0 ? 1 + random.nextInt(300) : 1 + random.nextInt(6));
                ledger = look(ledger, now, random, seen);
                if (random.nextInt(20) == 0) {
                    recorder.take(Segment.ofDuty(ledger.spells(now)), now.minusSeconds(10));
                    List<DutyDay> news = recorder.unwritten();
                    for (DutyDay day : news) {
                        unsafe = unsafe.with(day);
                    }
                    recorder.written(news);
                }
            }
            stored = unsafe;
            now = now.plusSeconds(random.nextInt(400));
        }
        List<String> wrong = new ArrayList<>();
        int absent = 0;
        for (int minute = 0; minute < DutyDay.MINUTES; minute++) {
            if (stored.at(minute) == DutyMark.ABSENT) {
                absent++;
                long begin = NINE.getEpochSecond() + (minute - NINE_MINUTE) * 60L;
                if (!covered(seen, begin)) {
                    wrong.add("minute " + minute);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(absent).as("the test sees absence at all").isPositive();
    }

    private static ConditionLedger look(ConditionLedger ledger, Instant now, Random random, Map<Long, Boolean> seen) {
        int what = random.nextInt(150);
        if (what == 0) {
            seen.put(now.getEpochSecond(), false);
            return ledger.interrupted(now, UnseenReason.STREAM_LOST);
        }
        boolean usable = what != 1;
        boolean somebody = what == 2;
        seen.put(now.getEpochSecond(), usable && !somebody);
        return ledger.record(observation(now, usable, somebody));
    }

    /// Each second of a minute lies within what an empty usable look speaks for, by no code of the product.
    private static boolean covered(Map<Long, Boolean> seen, long begin) {
        for (long second = begin; second < begin + 60; second++) {
            long at = second;
            while (at > second - COVER.toSeconds() && !seen.containsKey(at)) {
                at--;
            }
            if (!seen.getOrDefault(at, false)) {
                return false;
            }
        }
        return true;
    }

    private static Observation observation(Instant at, boolean usable, boolean somebody) {
        List<Box> persons = somebody ? List.of(new Box(0.4, 0.4, 0.2, 0.4, 0.9)) : List.of();
        return new Observation(CAMERA, 1, 2, at, usable, usable ? "" : "dark", persons, "nanodet-g-256x416", "00");
    }

    @Test
    void entriesLieOverTheMachineAndNoneMakesAbsenceOfWhatCouldNotBeSeen() {
        DutyDay machine = day("aapp..kkxx");
        Instant midnight = DAY.atStartOfDay(CHINA).toInstant();
        var duty = new BitSet();
        duty.set(0, 5);
        DutyEntry absent = entry(1, DutyDraft.Kind.ABSENT, midnight, 10);
        LaidDay laid = LaidDay.of(machine, duty, 10, List.of(absent), CHINA);
        assertThat(laid.laid()).startsWith("aaaa.xkkxx");
        DutyEntry leave = entry(2, DutyDraft.Kind.LEAVE, midnight, 3);
        LaidDay over = LaidDay.of(machine, duty, 10, List.of(absent, leave), CHINA);
        assertThat(over.laid()).startsWith("llla.xkkxx");
        assertThat(over.runs().getFirst().machine()).as("both stay visible").isEqualTo(DutyMark.ABSENT);
        DutyEntry undo = new DutyEntry(new UUID(9, 3), leave.draft(), "person:li", NINE, Optional.of(leave.id()));
        assertThat(LaidDay.of(machine, duty, 10, List.of(absent, leave, undo), CHINA)
                        .laid())
                .isEqualTo(laid.laid());
    }

    private static DutyEntry entry(int id, DutyDraft.Kind kind, Instant midnight, int minutes) {
        var draft = new DutyDraft(POST, kind, midnight, midnight.plusSeconds(minutes * 60L), "假条 1", "核对");
        return new DutyEntry(new UUID(9, id), draft, "person:li", NINE, Optional.empty());
    }

    @Test
    void theRateCountsWhatWasSeenAndShowsTheRestBeside() {
        DutyDay machine = day("pppppppaall..kxx");
        var duty = new BitSet();
        duty.set(0, 13);
        DutyRate rate = DutyRate.of(LaidDay.of(machine, duty, 16, List.of(), CHINA));
        assertThat(rate.present()).isEqualTo(7);
        assertThat(rate.absent()).isEqualTo(2);
        assertThat(rate.leave()).isEqualTo(2);
        assertThat(rate.blind()).isEqualTo(3);
        assertThat(rate.permille()).hasValue(777);
        assertThat(rate.blindPermille()).isEqualTo(250);
        assertThat(rate.scant(25)).isFalse();
        assertThat(rate.scant(24)).isTrue();
        assertThat(DutyRate.none().scant(100)).as("nothing seen is no rate").isTrue();
    }

    @Test
    void aPostThatWasTakenOffHasNoDutyTimeAfterItsLastMinute() {
        DutyDay machine = day("pa..k");
        var taken = new DutySpan(DAY.minusDays(3), Optional.of(DAY));
        assertThat(taken.over(machine, DutyDay.MINUTES)).isEqualTo(5);
        assertThat(taken.over(machine, 3)).as("not what is still to come").isEqualTo(3);
        assertThat(taken.over(DutyDay.unknown(POST, DAY.plusDays(1)), 900)).isZero();
        assertThat(taken.over(DutyDay.unknown(POST, DAY.minusDays(1)), 900))
                .as("a gap before its last day could not be seen")
                .isEqualTo(900);
        assertThat(taken.over(DutyDay.unknown(POST, DAY.minusDays(4)), 900)).isZero();
        assertThat(taken.open().over(DutyDay.unknown(POST, DAY.plusDays(1)), 900))
                .as("one that is watched still could not be seen")
                .isEqualTo(900);
    }
}
