package org.xunyao.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What is hidden between looks.
class HeadTrailTest {
    private static HeadArea at(double left) {
        return new HeadArea(left, 0.2, left + 0.1, 0.4);
    }

    private static boolean hidden(List<HeadArea> areas, HeadArea head) {
        return areas.stream()
                .anyMatch(area -> area.left() <= head.left()
                        && area.right() >= head.right()
                        && area.top() <= head.top()
                        && area.bottom() >= head.bottom());
    }

    @Test
    void theWholeWayBetweenTwoLooksIsHidden() {
        var trail = new HeadTrail();
        trail.add(0, List.of(at(0.1)));
        trail.add(10, List.of(at(0.3)));
        List<List<HeadArea>> areas = trail.areas(12);

        assertThat(areas).hasSize(12);
        for (int picture = 0; picture <= 10; picture++) {
            assertThat(hidden(areas.get(picture), at(0.1 + 0.02 * picture)))
                    .as("picture %d", picture)
                    .isTrue();
        }
        assertThat(hidden(areas.get(11), at(0.3))).isTrue();
    }

    @Test
    void aHeadThatSomeLooksMissStaysHiddenBeforeAndAfter() {
        var trail = new HeadTrail();
        for (int i = 0; i < 20; i++) {
            trail.add(i, i == 10 ? List.of(at(0.5)) : List.of());
        }
        List<List<HeadArea>> areas = trail.areas(20);

        for (int i = 5; i <= 15; i++) {
            assertThat(hidden(areas.get(i), at(0.5))).as("picture %d", i).isTrue();
        }
        assertThat(areas.get(3)).isEmpty();
        assertThat(areas.get(17)).isEmpty();
    }

    @Test
    void ofTwoSideBySideTheOneThatIsMissedStaysHidden() {
        var trail = new HeadTrail();
        for (int i = 0; i < 20; i++) {
            trail.add(i, i >= 10 && i < 14 ? List.of(at(0.5)) : List.of(at(0.35), at(0.5)));
        }
        List<List<HeadArea>> areas = trail.areas(20);

        for (int i = 0; i < 20; i++) {
            assertThat(hidden(areas.get(i), at(0.35))).as("picture %d", i).isTrue();
            assertThat(hidden(areas.get(i), at(0.5))).as("picture %d", i).isTrue();
        }
    }

    @Test
    void whoComesFromFarIsAnotherAndBothAreHidden() {
        var trail = new HeadTrail();
        trail.add(0, List.of(at(0.0)));
        trail.add(5, List.of(at(0.8)));
        List<HeadArea> between = trail.areas(6).get(2);

        assertThat(hidden(between, at(0.0))).isTrue();
        assertThat(hidden(between, at(0.8))).isTrue();
        assertThat(hidden(between, at(0.4))).isFalse();
    }
}
