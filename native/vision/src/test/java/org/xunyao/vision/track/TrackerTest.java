package org.xunyao.vision.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;

/// Following people by where they are expected.
class TrackerTest {
    private static final long TENTH = 100_000_000L;

    private final Tracker tracker = new Tracker(TrackLimits.bundled());

    private static Box at(double x, double score) {
        return new Box(x, 0.4, 0.06, 0.2, score);
    }

    private List<Long> next(long tenth, Box... boxes) {
        return tracker.next(List.of(boxes), tenth * TENTH).stream()
                .map(Tracked::track)
                .toList();
    }

    @Test
    void twoWhoPassEachOtherKeepTheirNumbers() {
        long left = 0;
        long right = 0;
        for (int tenth = 0; tenth < 60; tenth++) {
            double step = 0.01 * tenth;
            Box one = new Box(0.1 + step, 0.4, 0.06, 0.2, 0.8);
            Box other = new Box(0.8 - step, 0.46, 0.06, 0.2, 0.8);
            List<Tracked> found = tracker.next(List.of(other, one), tenth * TENTH);
            assertThat(found).hasSize(2);
            long first = of(found, one);
            long second = of(found, other);
            assertThat(tenth == 0 || (first == left && second == right)).isTrue();
            left = first;
            right = second;
        }
    }

    private static long of(List<Tracked> found, Box box) {
        return found.stream()
                .filter(one -> one.box().equals(box))
                .findFirst()
                .orElseThrow()
                .track();
    }

    @Test
    void whoIsHalfHiddenIsKeptByAWeakBoxAndNobodyBeginsWithOne() {
        assertThat(next(0, at(0.3, 0.8))).containsExactly(1L);
        assertThat(next(1, at(0.31, 0.32))).containsExactly(1L);
        assertThat(next(2, at(0.32, 0.32), at(0.7, 0.32))).containsExactly(1L);
        assertThat(next(3, at(0.7, 0.42))).as("sure, but not enough to begin").isEmpty();
        assertThat(next(4, at(0.34, 0.2))).as("too weak for anything").isEmpty();
    }

    @Test
    void whoIsGoneForLongIsSomebodyNew() {
        assertThat(next(0, at(0.3, 0.8))).containsExactly(1L);
        assertThat(next(15)).isEmpty();
        assertThat(next(18, at(0.3, 0.8))).as("behind a pillar").containsExactly(1L);
        assertThat(next(39, at(0.3, 0.8))).as("after more than two seconds").containsExactly(2L);
    }

    @Test
    void noCrowdMakesItGrowAndNoNumberIsGivenTwice() {
        var random = new Random(5);
        Set<Long> numbers = new HashSet<>();
        long tracks = 0;
        for (int picture = 0; picture < 300; picture++) {
            var boxes = new ArrayList<Box>();
            for (int i = 0; i < 300; i++) {
                boxes.add(new Box(random.nextDouble(0.9), random.nextDouble(0.9), 0.02, 0.05, 0.9));
            }
            List<Tracked> found = tracker.next(boxes, picture * TENTH * 30);
            assertThat(found).hasSizeLessThanOrEqualTo(Tracker.MOST);
            assertThat(found.stream().map(Tracked::track).distinct()).hasSameSizeAs(found);
            found.forEach(one -> numbers.add(one.track()));
            tracks += found.size();
        }
        assertThat(numbers).as("all were lost each time").hasSize((int) tracks);
    }
}
