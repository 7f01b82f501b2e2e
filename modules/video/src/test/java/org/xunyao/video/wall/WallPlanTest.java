package org.xunyao.video.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunyao.video.CameraId;

class WallPlanTest {
    private static final CameraId A = new CameraId("A");
    private static final CameraId B = new CameraId("B");
    private static final CameraId C = new CameraId("C");
    private static final List<WallLayout> LAYOUTS = List.of(WallLayout.values());

    private final WallPlan plan = WallPlan.of(WallLayout.FOUR, List.of(A, B));

    @Test
    void aCameraPutWhereAnotherStandsChangesPlacesWithIt() {
        assertThat(plan.put(1, A).places()).containsExactly(Optional.of(B), Optional.of(A));
        assertThat(plan.put(3, A).places())
                .containsExactly(Optional.empty(), Optional.of(B), Optional.empty(), Optional.of(A));
    }

    @Test
    void aNewCameraTakesThePlaceOfTheOneThatStoodThere() {
        assertThat(plan.put(0, C).places()).containsExactly(Optional.of(C), Optional.of(B));
    }

    @Test
    void clearingLeavesTheOthersWhereTheyAre() {
        assertThat(plan.clear(0).at(1)).contains(B);
        assertThat(plan.clear(1)).isEqualTo(WallPlan.of(WallLayout.FOUR, List.of(A)));
        assertThat(plan.clear(200)).isEqualTo(plan);
    }

    @Test
    void anotherLayoutKeepsOrderAndGaps() {
        WallPlan gap = plan.put(5, C);
        assertThat(gap.pages()).isEqualTo(2);
        assertThat(gap.with(WallLayout.NINE).pages()).isEqualTo(1);
        assertThat(gap.with(WallLayout.NINE).places()).isEqualTo(gap.places());
    }

    @Test
    void aPageAloneIsThatPage() {
        WallPlan gap = plan.put(5, C);
        assertThat(gap.alone(1).places()).containsExactly(Optional.empty(), Optional.of(C));
        assertThat(gap.alone(7).places()).isEmpty();
    }

    @Test
    void camerasThatCameLaterStandBehindTheOthersOnce() {
        assertThat(plan.and(List.of(B, C, C)).places()).containsExactly(Optional.of(A), Optional.of(B), Optional.of(C));
    }

    @Test
    void aPlaceBeyondAllWallsIsRefused() {
        assertThatThrownBy(() -> plan.put(WallPlan.MOST, C)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan.swap(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WallPlan.of(WallLayout.FOUR, List.of(A, A)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsDoneCanBeUndoneAndDoneAgain() {
        var random = new Random(4711);
        var history = PlanHistory.of(plan);
        var seen = new ArrayList<WallPlan>(List.of(plan));
        for (int step = 0; step < PlanHistory.MOST; step++) {
            history = history.then(step(history.now(), random));
            if (!history.now().equals(seen.getLast())) {
                seen.add(history.now());
            }
        }
        for (WallPlan expected : seen.reversed()) {
            assertThat(history.now()).isEqualTo(expected);
            history = history.undo();
        }
        assertThat(history.undo()).as("nothing before the first").isEqualTo(history);
        for (WallPlan expected : seen) {
            assertThat(history.now()).isEqualTo(expected);
            history = history.redo();
        }
        assertThat(history.redo()).as("nothing after the last").isEqualTo(history);
    }

    private static WallPlan step(WallPlan now, Random random) {
        int place = random.nextInt(12);
        WallPlan next = switch (random.nextInt(4)) {
            case 0 -> now.swap(place, random.nextInt(12));
            case 1 -> now.clear(place);
            case 2 -> now.with(LAYOUTS.get(random.nextInt(LAYOUTS.size())));
            default -> now.put(place, new CameraId("N" + random.nextInt(20)));
        };
        Set<CameraId> once = new HashSet<>();
        assertThat(next.places().stream().flatMap(Optional::stream)).allMatch(once::add);
        return next;
    }

    @Test
    void aChangeAfterUndoingForgetsWhatWasUndone() {
        PlanHistory history = PlanHistory.of(plan).then(plan.clear(0)).undo().then(plan.clear(1));
        assertThat(history.future()).isEmpty();
        assertThat(history.undo().now()).isEqualTo(plan);
    }

    @Test
    void onlyTheLastHundredStepsAreKept() {
        PlanHistory history = PlanHistory.of(plan);
        for (int step : IntStream.range(0, 300).toArray()) {
            history = history.then(plan.put(step + 2, C));
        }
        assertThat(history.past()).hasSize(PlanHistory.MOST);
    }
}
