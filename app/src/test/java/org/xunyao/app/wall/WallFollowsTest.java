package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.video.CameraId;

class WallFollowsTest {
    private static final List<WallCamera> FOUR = PaintedFeed.cameras().subList(0, 4);

    private static WallViewModel wall() {
        return new WallViewModel(FOUR, new PaintedFeed(), new SystemClock(ZoneOffset.UTC));
    }

    private static List<Spot.Content> shown(WallViewModel wall) {
        return wall.visible().stream().map(Spot::content).toList();
    }

    @Test
    void aCameraThatCameStandsBehindTheOthers() {
        FxRig.start();
        FxRig.call(() -> {
            WallViewModel wall = wall();
            var more = new ArrayList<>(FOUR);
            var fresh = new WallCamera(new CameraId("C99"), "新店", "门口");
            more.add(fresh);
            wall.follow(more);
            assertThat(wall.plan().placeOf(fresh.id())).hasValue(4);
            assertThat(wall.numberOf(fresh)).isEqualTo(5);
            return true;
        });
    }

    @Test
    void oneThatLeftLeavesAWordAndNewNamesAndMarksActAtOnce() {
        FxRig.start();
        FxRig.call(() -> {
            WallViewModel wall = wall();
            WallCamera second = FOUR.get(1);
            var proof = new WallCamera(second.id(), second.shop(), second.point(), RecordUse.PROOF);
            wall.follow(List.of(proof, FOUR.get(2), FOUR.get(3)));
            assertThat(shown(wall))
                    .contains(new Spot.Gone(FOUR.getFirst().id()), new Spot.Shown(proof))
                    .doesNotContain(new Spot.Shown(second));
            assertThat(wall.camera(second.id())).contains(proof);
            return true;
        });
    }
}
