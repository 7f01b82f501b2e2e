package org.xunyao.supervision.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.supervision.sales.SalesBench.LIMITS;
import static org.xunyao.supervision.sales.SalesBench.NOON;
import static org.xunyao.supervision.sales.SalesBench.bought;
import static org.xunyao.supervision.sales.SalesBench.line;
import static org.xunyao.supervision.sales.SalesBench.reviewed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.sales.SaleHit.Reason;

/// What lines of sales say, at the boundaries of each rule.
class SalesJudgeTest {
    private static final TillClock.Entered EXACT =
            new TillClock.Entered(Duration.ofSeconds(90), Duration.ofSeconds(2), "liming", NOON);
    private static final String BUYER = "a".repeat(64);

    private final SalesJudge judge = new SalesJudge(LIMITS);

    @Test
    void aPrescriptionIsReviewedByALineOfItsReceiptWithinFiveMinutes() {
        SaleLine sold = line(NOON, 1, true, false);
        assertThat(judge.unreviewed(List.of(sold)))
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Reason.NO_REVIEW));
        assertThat(judge.unreviewed(List.of(reviewed(sold, "SF-1")))).isEmpty();
        SaleLine later = reviewed(line(NOON.plusSeconds(300), 0, false, false), "SF-1");
        assertThat(judge.unreviewed(List.of(sold, later))).isEmpty();
        SaleLine late = reviewed(line(NOON.plusSeconds(301), 0, false, false), "SF-1");
        assertThat(judge.unreviewed(List.of(sold, late))).isPresent();
        assertThat(judge.unreviewed(List.of(line(NOON, 1, false, false))))
                .as("over the counter")
                .isEmpty();
        assertThat(judge.unreviewed(List.of(line(NOON, -1, true, false))))
                .as("came back")
                .isEmpty();
    }

    @Test
    void twoBoxesOfAReceiptAreAllowedAndThreeAreNot() {
        assertThat(judge.ephedrine(List.of(line(NOON, 2, false, true)), false)).isEmpty();
        List<SaleLine> split = List.of(line(NOON, 2, false, true), line(NOON, 1, false, true));
        assertThat(judge.ephedrine(split, false))
                .extracting(SalesJudge.Found::reason)
                .containsExactly(Reason.BOXES);
        List<SaleLine> back = List.of(line(NOON, 3, false, true), line(NOON, -1, false, true));
        assertThat(judge.ephedrine(back, false)).as("one came back").isEmpty();
        SaleLine prescribed = reviewed(line(NOON, 5, true, true), "SF-2");
        assertThat(judge.ephedrine(List.of(prescribed), false))
                .as("by prescription")
                .isEmpty();
        assertThat(judge.ephedrine(List.of(line(NOON, 5, true, true)), false))
                .as("no record of it")
                .hasSize(1);
    }

    @Test
    void nobodyWrittenDownIsToldOnlyWhereTheFileNamesBuyers() {
        List<SaleLine> unnamed = List.of(line(NOON, 1, false, true));
        assertThat(judge.ephedrine(unnamed, false)).isEmpty();
        assertThat(judge.ephedrine(unnamed, true))
                .extracting(SalesJudge.Found::reason)
                .containsExactly(Reason.NO_BUYER);
        assertThat(judge.ephedrine(List.of(bought(unnamed.getFirst(), BUYER)), true))
                .isEmpty();
    }

    @Test
    void fourBoxesOfABuyerAreAllowedAndFiveAreNot() {
        List<SaleLine> four = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            four.add(bought(line(NOON.minus(Duration.ofDays(day)), 1, false, true), BUYER));
        }
        assertThat(judge.sum(BUYER, four)).isEmpty();
        four.add(bought(line(NOON.plusSeconds(1), 1, false, true), "b".repeat(64)));
        assertThat(judge.sum(BUYER, four)).as("another buyer").isEmpty();
        four.add(bought(line(NOON.plusSeconds(2), 1, false, true), BUYER));
        assertThat(judge.sum(BUYER, four)).hasValueSatisfying(found -> {
            assertThat(found.reason()).isEqualTo(Reason.BUYER_SUM);
            assertThat(found.figure()).isEqualByComparingTo("5");
        });
    }

    @Test
    void aTenthWithoutCodesIsAllowedAndAFewLinesSayNothing() {
        assertThat(judge.untraced(100, 10)).isEmpty();
        assertThat(judge.untraced(100, 11)).isPresent();
        assertThat(judge.untraced(19, 19)).as("too few lines").isEmpty();
        assertThat(judge.untraced(0, 0)).isEmpty();
    }

    @Test
    void timeThatNobodySawNeverMakesASaleWithoutAPharmacist() {
        List<SaleLine> sold = List.of(line(NOON, 1, true, false));
        assertThat(judge.unattended(sold, EXACT, (shop, from, to) -> PostState.UNSEEN))
                .isEmpty();
        assertThat(judge.unattended(sold, EXACT, (shop, from, to) -> PostState.PRESENT))
                .isEmpty();
        assertThat(judge.unattended(sold, EXACT, (shop, from, to) -> PostState.ABSENT))
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Reason.ABSENT));
        assertThat(judge.unattended(sold, EXACT, (shop, from, to) -> PostState.PLATE_SHOWN))
                .hasValueSatisfying(found -> assertThat(found.reason()).isEqualTo(Reason.PLATE));
        List<SaleLine> free = List.of(line(NOON, 1, false, false));
        assertThat(judge.unattended(free, EXACT, (shop, from, to) -> PostState.ABSENT))
                .isEmpty();
    }

    @Test
    void thePostIsAskedForOurTimeOfTheSaleAndTheMinutesBefore() {
        List<Instant> asked = new ArrayList<>();
        judge.unattended(List.of(line(NOON, 1, true, false)), EXACT, (shop, from, to) -> {
            asked.add(from);
            asked.add(to);
            return PostState.UNSEEN;
        });
        Instant ours = NOON.plusSeconds(90);
        assertThat(asked).containsExactly(ours.minusSeconds(300), ours.plusSeconds(3));
    }

    @Test
    void aClockThatIsNotKnownWithinFiveSecondsJudgesNoPost() {
        List<SaleLine> sold = List.of(line(NOON, 1, true, false));
        PostState.Known absent = (shop, from, to) -> PostState.ABSENT;
        assertThat(judge.unattended(sold, new TillClock.Unknown(), absent)).isEmpty();
        var vague = new TillClock.Measured(Duration.ZERO, Duration.ofMillis(5_001), 9);
        assertThat(judge.unattended(sold, vague, absent)).isEmpty();
        var good = new TillClock.Measured(Duration.ZERO, Duration.ofSeconds(5), 9);
        assertThat(judge.unattended(sold, good, absent)).isPresent();
    }

    @Test
    void aClockIsMeasuredFromLinesThatCameOneByOne() {
        var meter = new ClockMeter(5);
        for (int i = 0; i < 4; i++) {
            meter.saw(NOON, NOON.plusSeconds(61), Duration.ofSeconds(2), Duration.ofSeconds(1));
        }
        assertThat(meter.clock()).isEqualTo(new TillClock.Unknown());
        meter.saw(NOON, NOON.plusSeconds(62), Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(meter.clock()).isInstanceOfSatisfying(TillClock.Measured.class, measured -> {
            assertThat(measured.offset()).isEqualTo(Duration.ofMillis(59_500));
            assertThat(measured.unsure()).as("the newest came late").isEqualTo(Duration.ofMillis(2_500));
        });
        for (int second = 0; second < 60; second += 4) {
            meter.saw(NOON.minusSeconds(second), NOON.plusSeconds(61), Duration.ofSeconds(2), Duration.ofSeconds(1));
        }
        assertThat(meter.clock().within(LIMITS.post().clock()))
                .as("a till that writes once a minute")
                .isFalse();
    }

    @Test
    void aClockThatWasSetIsInDoubtWithTheNextLineAndKnownAgainOnceTheLinesBeforeAreOut() {
        var meter = new ClockMeter(5);
        for (int i = 0; i < 50; i++) {
            meter.saw(NOON, NOON.plusSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
        }
        assertThat(meter.clock().within(LIMITS.post().clock())).isTrue();
        Instant ahead = NOON.plusSeconds(3_602);
        for (int i = 0; i < 49; i++) {
            meter.saw(NOON, ahead, Duration.ofSeconds(2), Duration.ofSeconds(1));
            assertThat(meter.clock().within(LIMITS.post().clock()))
                    .as("line %d", i)
                    .isFalse();
        }
        meter.saw(NOON, ahead, Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(meter.clock().within(LIMITS.post().clock())).isTrue();
        assertThat(meter.clock().ours(NOON)).isAfter(NOON.plusSeconds(3_590));
    }

    @Test
    void aClockThatWasSetBackIsNotKnownFromTheFirstLineOn() {
        var meter = new ClockMeter(5);
        for (int i = 0; i < 50; i++) {
            meter.saw(NOON, NOON.plusSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1));
        }
        assertThat(meter.clock().within(LIMITS.post().clock())).isTrue();
        for (int i = 0; i < 49; i++) {
            meter.saw(NOON.minusSeconds(600), NOON.plusSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1));
            assertThat(meter.clock().within(LIMITS.post().clock())).isFalse();
        }
        meter.saw(NOON.minusSeconds(600), NOON.plusSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1));
        assertThat(meter.clock().within(LIMITS.post().clock())).as("known anew").isTrue();
    }
}
