package org.xunyao.supervision.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.video.CameraId;

class OutageLedgerTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final OutageLimits LIMITS = new OutageLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final CameraId ONE = new CameraId("XY-0001");
    private static final CameraId TWO = new CameraId("XY-0002");
    private static final CameraId THREE = new CameraId("XY-0003");

    private OutageLedger ledger = OutageLedger.starting(LIMITS, START);
    private Instant now = START;

    private void pass(int seconds, Reach reach) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            ledger = ledger.second(now, reach);
        }
    }

    private List<String> told() {
        return ledger.spells().stream().map(OutageLedgerTest::line).toList();
    }

    private static String line(Spell spell) {
        return spell.held().getClass().getSimpleName() + " " + spell.length().toSeconds();
    }

    @Test
    void callsBetweenSilentMomentsAreSilence() {
        pass(10, Reach.COMES);
        pass(30, Reach.OUT);
        pass(10, Reach.CALLING);
        assertThat(told()).as("not known yet").containsExactly("Unseen 1", "Not 10", "Holds 30");
        assertThat(ledger.known()).isEqualTo(START.plusSeconds(41));
        pass(2, Reach.OUT);
        assertThat(told()).containsExactly("Unseen 1", "Not 10", "Holds 41");
        assertThat(ledger.goesOn()).contains(START.plusSeconds(11));
    }

    @Test
    void aCallThatEndsWithAPictureOrLastsTooLongWasSeenByNobody() {
        pass(30, Reach.OUT);
        pass(10, Reach.CALLING);
        pass(2, Reach.COMES);
        assertThat(told()).containsExactly("Unseen 1", "Holds 30", "Unseen 10", "Not 1");

        pass(10, Reach.OUT);
        pass(70, Reach.CALLING);
        pass(2, Reach.OUT);
        assertThat(told().subList(4, told().size())).containsExactly("Holds 10", "Unseen 70", "Holds 1");
    }

    @Test
    void ourOwnStopIsUnseenAndNoTimeOfTheShops() {
        pass(30, Reach.OUT);
        now = now.plusSeconds(3_600);
        pass(30, Reach.OUT);
        assertThat(ledger.spells())
                .filteredOn(spell -> spell.held() instanceof Held.Holds)
                .extracting(spell -> spell.length().toSeconds())
                .containsExactly(29L, 29L);
        now = now.minusSeconds(100);
        OutageLedger before = ledger;
        pass(5, Reach.OUT);
        assertThat(ledger).as("the clock went back").isSameAs(before);
    }

    @Test
    void everyMomentIsInExactlyOneSpell() {
        Stream.of(Reach.COMES, Reach.OUT, Reach.CALLING, Reach.UNKNOWN, Reach.OUT, Reach.CALLING, Reach.COMES)
                .forEach(reach -> pass(7, reach));
        Instant at = START;
        for (Spell spell : ledger.spells()) {
            assertThat(spell.from()).isEqualTo(at);
            at = spell.to();
        }
        assertThat(at).isEqualTo(ledger.known());
        assertThat(ledger.keepingSince(START.plusSeconds(20)).spells().getLast())
                .isEqualTo(ledger.spells().getLast());
    }

    private static OwnLine.Second silent(Minute minute) {
        return new OwnLine.Second(minute, false);
    }

    @Test
    void withoutAnythingFromElsewhereNobodyIsOut() {
        var all = Map.of(ONE, silent(Minute.TIMEOUT), TWO, silent(Minute.UNREACHABLE), THREE, silent(Minute.UNKNOWN));
        assertThat(Reach.of(all))
                .containsEntry(ONE, Reach.UNKNOWN)
                .containsEntry(TWO, Reach.UNKNOWN)
                .containsEntry(THREE, Reach.CALLING);
        var proved = new LinkedHashMap<>(all);
        proved.put(THREE, new OwnLine.Second(Minute.FROZEN, true));
        assertThat(Reach.of(proved))
                .containsEntry(ONE, Reach.OUT)
                .containsEntry(TWO, Reach.OUT)
                .containsEntry(THREE, Reach.COMES);
    }

    @Test
    void aCameraThatAnswersWithoutPicturesProvesTheLineAndIsNotOut() {
        assertThat(Reach.of(Map.of(ONE, silent(Minute.WRONG_PASSWORD), TWO, silent(Minute.REFUSED))))
                .containsEntry(ONE, Reach.UNKNOWN)
                .containsEntry(TWO, Reach.OUT);
        assertThat(Reach.of(Map.of(ONE, silent(Minute.OWN_LINE), TWO, new OwnLine.Second(Minute.UNKNOWN, true))))
                .containsEntry(ONE, Reach.UNKNOWN)
                .containsEntry(TWO, Reach.COMES);
    }

    private static OutageLedger outSince(int seconds) {
        OutageLedger made = OutageLedger.starting(LIMITS, START);
        for (int i = 1; i <= 300; i++) {
            made = made.second(START.plusSeconds(i), i < seconds ? Reach.COMES : Reach.OUT);
        }
        return made;
    }

    @Test
    void whatTheOtherCamerasOfTheShopSayTellsTheCause() {
        OutageLedger never = outSince(1_000);
        assertThat(outage(Map.of(ONE, outSince(100), TWO, outSince(130), THREE, outSince(150))))
                .isEqualTo(new Outage(OutageCause.SHOP, 3, 2));
        assertThat(outage(Map.of(ONE, outSince(100), TWO, outSince(130), THREE, never)))
                .isEqualTo(new Outage(OutageCause.PART, 2, 2));
        assertThat(outage(Map.of(ONE, outSince(100), TWO, never))).isEqualTo(new Outage(OutageCause.CAMERA, 1, 2));
        assertThat(outage(Map.of(ONE, outSince(100)))).isEqualTo(new Outage(OutageCause.UNTOLD, 1, 2));
        assertThat(outage(Map.of(ONE, outSince(100), TWO, outSince(200))))
                .as("the other went at another time")
                .isEqualTo(new Outage(OutageCause.UNTOLD, 1, 2));
    }

    private static Outage outage(Map<CameraId, OutageLedger> shop) {
        return Outage.of(ONE, shop, LIMITS, 2);
    }

    @Test
    void whatStandsInTheAlarmIsReadAgain() {
        var outage = new Outage(OutageCause.PART, 2, 3);
        assertThat(Outage.read(outage.text())).contains(outage);
        assertThat(Outage.read("nanodet-g-256x416")).isEmpty();
        assertThat(Outage.read("stream-watch NOBODY 2 3")).isEmpty();
        assertThat(Outage.read("stream-watch SHOP 0 3")).isEmpty();
    }
}
