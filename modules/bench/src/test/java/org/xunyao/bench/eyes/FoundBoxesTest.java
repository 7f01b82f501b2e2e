package org.xunyao.bench.eyes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;

/// Average precision beside figures that were reckoned by hand.
class FoundBoxesTest {
    private static final LabelledBoxes MARKED = new LabelledBoxes(Map.of(
            1, List.of(box(0, 1), box(100, 1)),
            2, List.of(box(0, 1), box(100, 1))));

    private static Box box(double x, double score) {
        return new Box(x, 0, 10, 20, score);
    }

    @Test
    void rightBoxesBeforeWrongOnesCountMore() {
        FoundBoxes found = FoundBoxes.of(
                MARKED,
                Map.of(
                        1, List.of(box(0, 0.9), box(50, 0.7)),
                        2, List.of(box(100, 0.8), box(0, 0.6))));

        // Right, right, wrong, right of four marked: 1/4 · (1 + 1 + 3/4).
        assertThat(found.averagePrecision()).isCloseTo(0.6875, within(1e-9));
        assertThat(found.precision(0.65)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(found.recall(0.65)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aMarkedPersonIsFoundOnce() {
        FoundBoxes found = FoundBoxes.of(MARKED, Map.of(1, List.of(box(0, 0.9), box(1, 0.8))));

        assertThat(found.recall(0)).isCloseTo(0.25, within(1e-9));
        assertThat(found.precision(0)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aBoxBesideThePersonIsWrong() {
        // 5 of 15: an intersection over union of a third.
        assertThat(FoundBoxes.of(MARKED, Map.of(1, List.of(box(5, 0.9)))).averagePrecision())
                .isZero();
        assertThat(FoundBoxes.of(MARKED, Map.of(1, List.of(box(4, 0.9)))).recall(0))
                .isEqualTo(0.25);
    }

    @Test
    void theRangeHoldsTheFigureAndIsWideForTwoPictures() {
        FoundBoxes found = FoundBoxes.of(MARKED, Map.of(1, List.of(box(0, 0.9), box(100, 0.9))));

        FoundBoxes.Range range = found.certain(new Random(1));

        assertThat(range).isEqualTo(new FoundBoxes.Range(0, 1));
        assertThat(found.averagePrecision()).isEqualTo(0.5);
    }
}
