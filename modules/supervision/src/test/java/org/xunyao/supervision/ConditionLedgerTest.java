package org.xunyao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// The ledger of the condition "nobody is there", read as duty.
class ConditionLedgerTest {
    private static final CameraId CAMERA = new CameraId("counter-1");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration COVER = Duration.ofSeconds(15);
    private static final Duty PRESENT = new Duty.Present();
    private static final Duty ABSENT = new Duty.Absent();
    private static final Zone LEFT_HALF = new Zone(
            "柜台",
            List.of(new Zone.Corner(0, 0), new Zone.Corner(0.5, 0), new Zone.Corner(0.5, 1), new Zone.Corner(0, 1)));
    private static final Box INSIDE = new Box(0.1, 0.2, 0.2, 0.5, 0.8);
    private static final Box OUTSIDE = new Box(0.7, 0.2, 0.2, 0.5, 0.8);

    private static Instant at(double second) {
        return START.plusMillis(Math.round(second * 1000));
    }

    private static Observation look(double second, String why, Box... persons) {
        return new Observation(
                CAMERA, 1, 2, at(second), why.isEmpty(), why, List.of(persons), "nanodet-g-256x416", "00");
    }

    private static ConditionLedger ledger() {
        return ConditionLedger.starting(new ConditionLedger.Asked(CAMERA, LEFT_HALF, new Nobody(), COVER), START);
    }

    private static List<Segment> segments(ConditionLedger ledger, Instant until) {
        return Segment.ofDuty(ledger.spells(until));
    }

    private static Duty unseen(UnseenReason reason) {
        return new Duty.Unseen(reason);
    }

    private static Segment segment(double from, double to, Duty duty) {
        return new Segment(at(from), at(to), duty);
    }

    @Test
    void whatLiesBeforeTheFirstLookIsUnseen() {
        assertThat(segments(ledger(), at(5))).containsExactly(segment(0, 5, unseen(UnseenReason.NO_LOOK)));
        assertThat(segments(ledger(), START)).isEmpty();
    }

    @Test
    void looksThatFollowCloselyCoverTheWholeStretch() {
        ConditionLedger ledger =
                ledger().record(look(1, "")).record(look(11, "")).record(look(21, "", INSIDE));
        assertThat(segments(ledger, at(25)))
                .containsExactly(
                        segment(0, 1, unseen(UnseenReason.NO_LOOK)), segment(1, 21, ABSENT), segment(21, 25, PRESENT));
    }

    @Test
    void aLookSpeaksForFifteenSecondsAtMost() {
        ConditionLedger ledger = ledger().record(look(1, "")).record(look(31, ""));
        assertThat(segments(ledger, at(60)))
                .containsExactly(
                        segment(0, 1, unseen(UnseenReason.NO_LOOK)),
                        segment(1, 16, ABSENT),
                        segment(16, 31, unseen(UnseenReason.NO_LOOK)),
                        segment(31, 46, ABSENT),
                        segment(46, 60, unseen(UnseenReason.NO_LOOK)));
    }

    @Test
    void aPictureThatShowsNothingIsUnseenForItsReasonAndNeverAbsent() {
        ConditionLedger ledger =
                ledger().record(look(0.5, "")).record(look(5, "covered")).record(look(40, "dark"));
        assertThat(segments(ledger, at(50)))
                .endsWith(segment(5, 40, unseen(UnseenReason.COVERED)), segment(40, 50, unseen(UnseenReason.DARK)));
    }

    @Test
    void aPersonOutsideTheZoneIsNotPresence() {
        assertThat(segments(ledger().record(look(1, "", OUTSIDE)), at(2))).endsWith(segment(1, 2, ABSENT));
    }

    @Test
    void ourOwnRestartIsUnseenFromTheLastWordToTheNextLook() {
        ConditionLedger ledger = ledger().record(look(1, ""))
                .interrupted(at(10), UnseenReason.RESTARTED)
                .record(look(90, ""));
        assertThat(segments(ledger, at(91)))
                .endsWith(
                        segment(1, 10, ABSENT),
                        segment(10, 90, unseen(UnseenReason.RESTARTED)),
                        segment(90, 91, ABSENT));
    }

    @Test
    void aLookThatIsNotLaterChangesNothing() {
        ConditionLedger ledger = ledger().record(look(10, ""));
        assertThat(ledger.record(look(10, ""))).isSameAs(ledger);
        assertThat(ledger.record(look(3, "", INSIDE))).isSameAs(ledger);
    }

    @Test
    void ofPicturesThatCameAtOnceAbsentIsOnlyWhatAllOfThemSay() {
        ConditionLedger ledger = ledger().record(look(1, "")).record(look(7, ""));
        assertThat(segments(ledger.record(look(7, "covered")).record(look(7, "")), at(9)))
                .endsWith(segment(1, 7, ABSENT), segment(7, 9, unseen(UnseenReason.COVERED)));
        ConditionLedger somebody = ledger.record(look(7, "", INSIDE)).record(look(7, "dark"));
        assertThat(segments(somebody.record(look(7, "")).record(look(13, "")), at(14)))
                .endsWith(segment(1, 7, ABSENT), segment(7, 13, PRESENT), segment(13, 14, ABSENT));
    }

    @Test
    void forgettingTheOldKeepsWholeWhatReachesIntoTheKeptTime() {
        ConditionLedger ledger =
                ledger().record(look(1, "")).record(look(11, "", INSIDE)).record(look(21, ""));
        assertThat(segments(ledger.keepingSince(at(12)), at(22)))
                .containsExactly(segment(11, 21, PRESENT), segment(21, 22, ABSENT));
    }

    @Test
    void aLookOfAnotherCameraIsRefused() {
        Observation other =
                new Observation(new CameraId("x"), 1, 2, at(1), true, "", List.of(), "nanodet-g-256x416", "00");
        assertThatThrownBy(() -> ledger().record(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConditionLedger.Asked(CAMERA, LEFT_HALF, new Nobody(), Duration.ofSeconds(16)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyRunOfLooksIsAccountedForWithoutGapAndUnseenIsNeverCountedAsAbsent() {
        Random random = new Random(42);
        for (int round = 0; round < 40; round++) {
            List<Observation> looks = new ArrayList<>();
            ConditionLedger ledger = ledger();
            double second = 0;
            for (int i = 0; i < 60; i++) {
                second += random.nextInt(4) == 0 ? random.nextDouble(0, 60) : random.nextDouble(0.001, 12);
                Observation look = switch (random.nextInt(4)) {
                    case 0 -> look(second, "", INSIDE);
                    case 1 -> look(second, "frozen");
                    default -> look(second, "");
                };
                looks.add(look);
                ledger = ledger.record(look);
            }
            check(ledger, looks, at(second + random.nextDouble(0.001, 40)));
        }
    }

    private static void check(ConditionLedger ledger, List<Observation> looks, Instant until) {
        List<Segment> segments = segments(ledger, until);
        Instant reached = START;
        for (Segment segment : segments) {
            assertThat(segment.from()).isEqualTo(reached);
            reached = segment.to();
        }
        assertThat(reached).isEqualTo(until);
        Duration sum = segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).isEqualTo(Duration.between(START, until));
        // Independent of the ledger's own fold: asks of every tenth of a second which look was the last before it.
        for (Instant moment = START; moment.isBefore(until); moment = moment.plusMillis(97)) {
            Duty told = dutyAt(segments, moment);
            assertThat(told).isEqualTo(expected(looks, moment));
        }
    }

    private static Duty dutyAt(List<Segment> segments, Instant moment) {
        return segments.stream()
                .filter(s -> !s.from().isAfter(moment) && s.to().isAfter(moment))
                .findFirst()
                .orElseThrow()
                .duty();
    }

    private static Duty expected(List<Observation> looks, Instant moment) {
        Observation last = null;
        for (Observation look : looks) {
            if (!look.at().isAfter(moment)) {
                last = look;
            }
        }
        boolean speaks = last != null && Duration.between(last.at(), moment).compareTo(COVER) < 0;
        if (last != null && !last.usable()) {
            return unseen(UnseenReason.FROZEN);
        }
        if (last == null || !speaks) {
            return unseen(UnseenReason.NO_LOOK);
        }
        return last.persons().isEmpty() ? ABSENT : PRESENT;
    }
}
