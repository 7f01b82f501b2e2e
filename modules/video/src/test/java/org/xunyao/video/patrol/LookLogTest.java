package org.xunyao.video.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.patrol.Sight.Lack;

class LookLogTest {
    private static final List<PictureState> STATES = List.of(PictureState.values());
    private static final Instant MORNING = Instant.parse("2026-11-20T02:42:07Z");
    private static final LookRules RULES = new LookRules(
            240, Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofSeconds(60));
    private static final Sight WHOLE = sight("C1", PictureState.LIVE, true, true);

    private LookLog log = LookLog.empty();

    private static Sight sight(String camera, PictureState state, boolean visible, boolean present) {
        return new Sight(new CameraId(camera), new PictureSize(480, 270), state, visible, present);
    }

    private void see(Sight sight, double seconds) {
        log = log.see(sight, MORNING.plusMillis(Math.round(seconds * 1e3)), Math.round(seconds * 1e9), RULES);
    }

    private List<Look> looks() {
        return log.end(RULES).closed();
    }

    @Test
    void aLookLastsFromTheFirstToTheLastMomentOfItsKind() {
        for (double at = 0; at <= 10; at += 0.5) {
            see(WHOLE, at);
        }
        see(sight("C2", PictureState.LIVE, true, true), 10.5);
        assertThat(looks()).hasSize(1);
        Look look = looks().getFirst();
        assertThat(look.from()).isEqualTo(MORNING);
        assertThat(look.lasted())
                .as("what lies between two cameras is neither's")
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(look.counted()).isTrue();
        assertThat(look.number()).isEqualTo(1);
    }

    @Test
    void onlyALiveLargePictureBeforeAPersonInAVisibleWindowCounts() {
        assertThat(WHOLE.lacks(240)).isEmpty();
        assertThat(sight("C1", PictureState.LIVE, false, true).lacks(240)).containsExactly(Lack.WINDOW);
        assertThat(sight("C1", PictureState.LIVE, true, false).lacks(240)).containsExactly(Lack.PERSON);
        int from = 0;
        for (PictureState state : PictureState.values()) {
            see(sight("C1", state, true, true), from);
            see(sight("C1", state, true, true), from + 1);
            from += 10;
            assertThat(sight("C1", state, true, true).lacks(240).contains(Lack.LIVE))
                    .isEqualTo(state != PictureState.LIVE);
        }
        var small = new Sight(new CameraId("C1"), new PictureSize(239, 135), PictureState.LIVE, true, true);
        assertThat(small.lacks(240)).containsExactly(Lack.SIZE);
        assertThat(looks()).hasSize(PictureState.values().length);
        assertThat(looks().stream()
                        .filter(Look::counted)
                        .map(look -> look.sight().state()))
                .containsExactly(PictureState.LIVE);
    }

    @Test
    void aMachineThatStoodStillProvesNothingOfTheTimeBetween() {
        see(WHOLE, 0);
        see(WHOLE, 1);
        see(WHOLE, 4_000);
        see(WHOLE, 4_001);
        assertThat(looks().stream().map(Look::lasted)).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void aWallClockSetWhileLookingChangesNoLength() {
        log = log.see(WHOLE, MORNING, 0, RULES);
        log = log.see(WHOLE, MORNING.minusSeconds(7_200), 1_000_000_000, RULES);
        assertThat(looks().getFirst().lasted()).isEqualTo(Duration.ofSeconds(1));
        assertThat(looks().getFirst().to()).isEqualTo(MORNING.plusSeconds(1));
    }

    @Test
    void aLongLookIsWrittenInPartsThatMeet() {
        for (double at = 0; at <= 130; at += 0.5) {
            see(WHOLE, at);
        }
        assertThat(log.closed()).as("two parts are ready to be written").hasSize(2);
        List<Look> all = looks();
        assertThat(all).hasSize(3);
        assertThat(all.get(1).from()).isEqualTo(all.get(0).to());
        assertThat(all.get(2).from()).isEqualTo(all.get(1).to());
    }

    @Test
    void whatWasWrittenDownIsNotOfferedAgainAndNumbersGoOn() {
        see(WHOLE, 0);
        see(WHOLE, 1);
        see(sight("C2", PictureState.LIVE, true, true), 1.5);
        log = log.kept(1);
        see(sight("C2", PictureState.LIVE, true, true), 2.5);
        assertThat(looks().stream().map(Look::number)).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverMoreCountsThanWasSeenNoMatterWhatHappens(long seed) {
        var random = new Random(seed);
        double now = 0;
        double most = 0;
        Sight before = WHOLE;
        boolean first = true;
        for (int step = 0; step < 3_000; step++) {
            Sight sight = random.nextInt(4) > 0
                    ? before
                    : sight(
                            "C" + random.nextInt(3),
                            STATES.get(random.nextInt(STATES.size())),
                            random.nextInt(5) > 0,
                            random.nextInt(5) > 0);
            double passed = random.nextInt(20) == 0 ? random.nextDouble() * 5_000 : random.nextDouble();
            now += passed;
            boolean proved = !first
                    && sight.equals(before)
                    && passed <= 2
                    && sight.lacks(240).isEmpty();
            most += proved ? passed : 0;
            see(sight, now);
            before = sight;
            first = false;
        }
        List<Look> all = looks();
        double counted = all.stream()
                .filter(Look::counted)
                .mapToDouble(look -> look.lasted().toMillis() / 1e3)
                .sum();
        assertThat(counted).isPositive().isLessThanOrEqualTo(most + 1e-6);
        for (int at = 1; at < all.size(); at++) {
            assertThat(all.get(at).from()).isAfterOrEqualTo(all.get(at - 1).to().minusMillis(1));
            assertThat(all.get(at).number()).isEqualTo(at + 1L);
        }
    }
}
