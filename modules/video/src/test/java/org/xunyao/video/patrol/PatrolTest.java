package org.xunyao.video.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Patrol.Pace;
import org.xunyao.video.patrol.Skips.Reason;
import org.xunyao.video.patrol.Skips.Skipped;

class PatrolTest {
    private static final Skips NONE = camera -> Optional.empty();
    private static final int DWELL = 20;

    private static List<PatrolStop> stops(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new PatrolStop(camera(number), Duration.ofSeconds(DWELL)))
                .toList();
    }

    private static CameraId camera(int number) {
        return new CameraId("C" + number);
    }

    private static PatrolSeries inOrder(int count) {
        return new PatrolSeries(stops(count), new PatrolOrder.InOrder());
    }

    private static long seconds(double seconds) {
        return Math.round(seconds * 1e9);
    }

    private static CameraId here(Patrol patrol) {
        return patrol.current().orElseThrow().camera();
    }

    @Test
    void itStaysItsTimeAndGoesRound() {
        Patrol patrol = Patrol.begin(inOrder(3), NONE, seconds(100));
        assertThat(here(patrol)).isEqualTo(camera(1));
        assertThat(here(patrol.tick(NONE, seconds(119.9)))).isEqualTo(camera(1));
        patrol = patrol.tick(NONE, seconds(120));
        assertThat(here(patrol)).isEqualTo(camera(2));
        assertThat(patrol.place()).isEqualTo(2);
        assertThat(patrol.upcoming(5, NONE)).containsExactly(camera(3), camera(1));
        patrol = patrol.tick(NONE, seconds(140)).tick(NONE, seconds(160));
        assertThat(here(patrol)).isEqualTo(camera(1));
        assertThat(patrol.place()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfTheTimeIsLookedAtAfterAPause() {
        Patrol patrol = Patrol.begin(inOrder(2), NONE, 0).pause(seconds(15));
        assertThat(patrol.elapsed(seconds(500))).isEqualTo(Duration.ofSeconds(15));
        assertThat(here(patrol.tick(NONE, seconds(500)))).isEqualTo(camera(1));
        Patrol resumed = patrol.resume(seconds(500));
        assertThat(here(resumed.tick(NONE, seconds(504.9)))).isEqualTo(camera(1));
        assertThat(here(resumed.tick(NONE, seconds(505)))).isEqualTo(camera(2));
        assertThat(patrol.next(NONE, seconds(501)).pace()).isEqualTo(Pace.PAUSED);
    }

    @Test
    void whatMayNotBeLookedAtIsPassedOverBothWaysWithItsReason() {
        Skips skips = camera -> camera.equals(camera(2))
                ? Optional.of(Reason.NO_RIGHT)
                : camera.equals(camera(3)) ? Optional.of(Reason.OTHER_STATION) : Optional.empty();
        Patrol patrol = Patrol.begin(inOrder(4), skips, 0).next(skips, seconds(1));
        assertThat(here(patrol)).isEqualTo(camera(4));
        assertThat(patrol.skipped())
                .containsExactly(new Skipped(camera(2), Reason.NO_RIGHT), new Skipped(camera(3), Reason.OTHER_STATION));
        assertThat(patrol.upcoming(9, skips)).containsExactly(camera(1));
        Patrol back = patrol.previous(skips, seconds(2));
        assertThat(here(back)).isEqualTo(camera(1));
        assertThat(here(back.previous(skips, seconds(3))))
                .as("the first begins again")
                .isEqualTo(camera(1));
    }

    @Test
    void aCameraThatMayNotBeLookedAtAnyMoreIsLeftAtOnce() {
        Patrol patrol = Patrol.begin(inOrder(2), NONE, 0);
        Skips first = camera -> camera.equals(camera(1)) ? Optional.of(Reason.NO_RIGHT) : Optional.empty();
        assertThat(here(patrol.tick(first, seconds(1)))).isEqualTo(camera(2));
    }

    @Test
    void whenAllArePassedOverItWaitsUntilOneIsThere() {
        Skips all = camera -> Optional.of(Reason.OTHER_STATION);
        Patrol patrol = Patrol.begin(inOrder(3), all, 0);
        assertThat(patrol.pace()).isEqualTo(Pace.NOTHING);
        assertThat(patrol.current()).isEmpty();
        assertThat(patrol.skipped()).hasSize(3);
        assertThat(patrol.previous(all, 1).current()).isEmpty();
        Patrol again = patrol.tick(all, seconds(5)).tick(NONE, seconds(6));
        assertThat(again.pace()).isEqualTo(Pace.RUNNING);
        assertThat(again.elapsed(seconds(7))).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, -3, Long.MAX_VALUE, 20_261_122})
    void byRiskEachComesAsOftenAsItsWeightInEveryRoundAndNoneWaitsLongerThanTwo(long seed) {
        var random = new Random(seed);
        int count = 2 + random.nextInt(60);
        List<Integer> weights = IntStream.range(0, count)
                .map(at -> 1 + random.nextInt(6))
                .boxed()
                .toList();
        var series = new PatrolSeries(stops(count), new PatrolOrder.ByRisk(seed, weights));
        int length = series.length();
        Map<CameraId, Integer> last = new HashMap<>();
        Patrol patrol = Patrol.begin(series, NONE, 0);
        for (int round = 0; round < 5; round++) {
            Map<CameraId, Integer> came = new HashMap<>();
            for (int at = 0; at < length; at++) {
                CameraId camera = here(patrol);
                came.merge(camera, 1, Integer::sum);
                int now = round * length + at;
                assertThat(now - last.getOrDefault(camera, 0)).isLessThan(2 * length);
                last.put(camera, now);
                patrol = patrol.next(NONE, now);
            }
            for (int number = 1; number <= count; number++) {
                assertThat(came.get(camera(number))).isEqualTo(weights.get(number - 1));
            }
        }
    }

    @Test
    void aRunCanBeToldAgainFromItsSeedAndAnotherSeedTellsAnother() {
        List<Integer> weights = List.of(1, 2, 3, 1, 2, 3, 1, 2);
        assertThat(told(new PatrolOrder.ByRisk(42, weights)))
                .isEqualTo(told(new PatrolOrder.ByRisk(42, weights)))
                .isNotEqualTo(told(new PatrolOrder.ByRisk(43, weights)));
        var series = new PatrolSeries(stops(8), new PatrolOrder.ByRisk(42, weights));
        assertThat(series.round(0)).as("no round is foretold by the one before").isNotEqualTo(series.round(1));
    }

    private static List<String> told(PatrolOrder order) {
        var series = new PatrolSeries(stops(8), order);
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(round -> series.round(round).stream())
                .map(stop -> stop.camera().code())
                .toList();
    }

    @Test
    void backwardsTheSameStopsComeAsForwards() {
        var series = new PatrolSeries(stops(5), new PatrolOrder.ByRisk(5, List.of(3, 1, 2, 1, 3)));
        var forwards = new ArrayList<CameraId>();
        Patrol patrol = Patrol.begin(series, NONE, 0);
        for (int step = 0; step < 25; step++) {
            forwards.add(here(patrol));
            patrol = patrol.next(NONE, step);
        }
        for (CameraId camera : forwards.reversed()) {
            patrol = patrol.previous(NONE, 100);
            assertThat(here(patrol)).isEqualTo(camera);
        }
    }

    @Test
    void whoWaitsIsLookedAtBeforeTheSameComesTwiceRunning() {
        var series = new PatrolSeries(stops(3), new PatrolOrder.ByRisk(9, List.of(2, 2, 2)));
        Set<Boolean> running = IntStream.range(0, 200)
                .boxed()
                .map(series::round)
                .map(round -> round.get(0).equals(round.get(1)))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(running).containsExactly(false);
    }
}
