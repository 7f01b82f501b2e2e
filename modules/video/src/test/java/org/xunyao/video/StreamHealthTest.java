package org.xunyao.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamHealthTest {
    private static final StreamHealth.Thresholds USUAL = StreamHealth.Thresholds.USUAL;
    private static final Instant T = Units.START;

    private static StreamHealth at(StreamFacts facts, long millis) {
        return StreamHealth.of(facts, T.plusMillis(millis), USUAL);
    }

    private static StreamFacts connecting() {
        return StreamFacts.NONE.after(new StreamEvent.Connecting(Units.CAMERA, T, 1));
    }

    private static StreamFacts agreed() {
        return connecting().after(new StreamEvent.Started(Units.CAMERA, T, Codec.H264, new PictureSize(640, 360)));
    }

    private static StreamFacts unit(StreamFacts facts, long ptsMillis, long arrivalMillis) {
        return facts.after(new AccessUnit(
                Units.CAMERA, 0, Codec.H264, true, ptsMillis * 90, T.plusMillis(arrivalMillis), 0, new byte[1]));
    }

    @Test
    void nothingHappenedIsIdleAndTryingIsConnecting() {
        assertThat(at(StreamFacts.NONE, 0)).isEqualTo(new StreamHealth.Idle());
        assertThat(at(connecting(), 9_000)).isEqualTo(new StreamHealth.Connecting(T));
    }

    @Test
    void picturesAreLiveThenLateThenStalledAsTheyAge() {
        StreamFacts facts = unit(agreed(), 0, 0);
        assertThat(at(facts, 2_000)).isEqualTo(new StreamHealth.Live(T));
        assertThat(at(facts, 2_001)).isEqualTo(new StreamHealth.Late(Duration.ofMillis(2_001)));
        assertThat(at(facts, 5_000)).isEqualTo(new StreamHealth.Late(Duration.ofSeconds(5)));
        assertThat(at(facts, 5_001)).isEqualTo(new StreamHealth.Stalled(T, Why.NO_PICTURES));
    }

    @Test
    void agreedWithoutAPictureStalls() {
        assertThat(at(agreed(), 5_000)).isEqualTo(new StreamHealth.Connecting(T));
        assertThat(at(agreed(), 5_001)).isEqualTo(new StreamHealth.Stalled(T, Why.NO_PICTURES));
    }

    @Test
    void picturesThatFallBehindTheCamerasClockAreLateThoughTheyKeepComing() {
        StreamFacts facts = agreed();
        for (int i = 0; i <= 40; i++) {
            facts = unit(facts, i * 67L, i * 134L);
        }
        assertThat(at(facts, 40 * 134))
                .isInstanceOfSatisfying(
                        StreamHealth.Late.class,
                        late -> assertThat(late.age()).isBetween(Duration.ofMillis(2_600), Duration.ofMillis(2_700)));
    }

    @Test
    void aStreamThatIsKnownToBeOldIsLateThoughItsPicturesComeInTime() {
        StreamFacts facts = unit(agreed(), 0, 0).aged(Duration.ofSeconds(18));
        assertThat(at(facts, 400)).isEqualTo(new StreamHealth.Late(Duration.ofMillis(18_400)));
        for (int i = 1; i <= 50; i++) {
            // all of a segment came at once, and each picture is given in its turn
            AccessUnit unit = new AccessUnit(Units.CAMERA, i, Codec.H264, false, i * 9_000L, T, 0, new byte[1]);
            facts = facts.after(unit, T.plusMillis(i * 100L));
        }
        assertThat(at(facts, 5_000))
                .isInstanceOfSatisfying(
                        StreamHealth.Late.class,
                        late -> assertThat(late.age()).isBetween(Duration.ofMillis(17_990), Duration.ofSeconds(18)));
        assertThat(facts.aged(Duration.ofSeconds(6))).isEqualTo(facts);
        assertThat(at(facts.aged(Duration.ofSeconds(18)), 5_000))
                .isEqualTo(new StreamHealth.Late(Duration.ofSeconds(18)));
        assertThat(at(unit(agreed(), 0, 0).aged(Duration.ofMillis(1_500)), 100))
                .as("what the tile counts from")
                .isEqualTo(new StreamHealth.Live(T.minusMillis(1_500)));
        assertThat(StreamFacts.NONE.aged(Duration.ofSeconds(1))).isEqualTo(StreamFacts.NONE);
    }

    @Test
    void aCameraClockThatIsAlittleOffStaysLiveForHours() {
        StreamFacts facts = agreed();
        for (int i = 0; i <= 40_000; i++) {
            facts = unit(facts, i * 1_000L, i * 1_000L + i / 2);
        }
        assertThat(at(facts, 40_000_000 + 20_000)).isInstanceOf(StreamHealth.Live.class);
    }

    @Test
    void downKeepsTheMomentItWasLastGoodThroughAllRetries() {
        StreamFacts facts = unit(agreed(), 0, 500);
        facts = facts.after(new StreamEvent.Down(Units.CAMERA, T.plusSeconds(9), Why.CLOSED, 1, T.plusSeconds(10)));
        facts = facts.after(new StreamEvent.Connecting(Units.CAMERA, T.plusSeconds(10), 2));
        facts = facts.after(new StreamEvent.Down(Units.CAMERA, T.plusSeconds(11), Why.REFUSED, 2, T.plusSeconds(13)));
        assertThat(at(facts, 12_000))
                .isEqualTo(new StreamHealth.Down(T.plusMillis(500), Why.REFUSED, 2, T.plusSeconds(13)));
        assertThat(at(unit(facts, 0, 14_000), 14_000)).isInstanceOf(StreamHealth.Live.class);
        assertThat(at(facts.after(new StreamEvent.Stopped(Units.CAMERA, T)), 0)).isEqualTo(new StreamHealth.Idle());
    }

    @Test
    void aClockSetBackMakesNoPictureOlder() {
        assertThat(at(unit(agreed(), 0, 0), -3_600_000)).isInstanceOf(StreamHealth.Live.class);
    }
}
