package org.xunyao.app.zone.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneRules;

class ZoneDraftTest {
    private final ZoneDraft draft = new ZoneDraft(List.of(), 0);

    @Test
    void whateverIsDoneItStaysInTheLimitsAndIsTakenBackStepByStep() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            List<DrawnZone> before = draft.zones();
            step(random);
            if (!draft.zones().equals(before)) {
                List<DrawnZone> now = draft.zones();
                draft.undo();
                assertThat(draft.zones()).isEqualTo(before);
                draft.redo();
                assertThat(draft.zones()).isEqualTo(now);
            }
            assertThat(draft.zones()).hasSizeLessThanOrEqualTo(ZoneRules.MOST);
            draft.chosen().ifPresent(zone -> assertThat(zone.zone().corners()).hasSizeBetween(3, ZoneRules.CORNERS));
        }
    }

    private void step(Random random) {
        var at = new Point2D(random.nextDouble(), random.nextDouble());
        switch (random.nextInt(11)) {
            case 0 -> draft.add(at.getX(), at.getY(), random.nextDouble(), random.nextDouble());
            case 1 -> draft.delete();
            case 2 -> draft.select(random.nextInt(ZoneRules.MOST));
            case 3, 4 -> draft.nextCorner();
            case 5, 6 -> draft.insert();
            case 7 -> draft.insert(at);
            case 8 -> draft.snap();
            case 9 -> draft.resize(random.nextDouble(-1, 1), random.nextDouble(-1, 1));
            default -> draft.move(random.nextDouble(-1, 1), random.nextDouble(-1, 1));
        }
    }

    @Test
    void onePullIsOneChange() {
        draft.add(0.2, 0.2, 0.4, 0.4);
        List<DrawnZone> before = draft.zones();
        draft.select(0, 2);
        draft.grab();
        draft.pull(new Point2D(0.6, 0.6), new Point2D(0.7, 0.7));
        draft.pull(new Point2D(0.7, 0.7), new Point2D(0.8, 0.8));
        draft.release();
        draft.undo();
        assertThat(draft.zones()).isEqualTo(before);
    }

    @Test
    void aPulledCornerJumpsToAnotherZonesCornerAndToTheGridAndNotWhenThatIsOff() {
        draft.add(0.1234, 0.1234, 0.2, 0.2);
        draft.add(0.5, 0.5, 0.2, 0.2);
        assertThat(pulled(0.1274, 0.1204)).isEqualTo(new Corner(0.1234, 0.1234));
        assertThat(pulled(0.4449, 0.0051).y()).isZero();
        assertThat(pulled(0.4449, 0.2)).satisfies(at -> assertThat(at.x()).isBetween(0.4399, 0.4401));
        draft.turnSnaps();
        assertThat(pulled(0.4449, 0.2).x()).isBetween(0.4448, 0.4451);
    }

    private Corner pulled(double x, double y) {
        draft.select(1, 0);
        Corner from = draft.chosen().orElseThrow().zone().corners().getFirst();
        draft.grab();
        draft.pull(new Point2D(from.x(), from.y()), new Point2D(x, y));
        draft.release();
        return draft.chosen().orElseThrow().zone().corners().getFirst();
    }

    @Test
    void aTriangleKeepsItsCornersAndAFreshZoneHasAFreeName() {
        draft.add();
        draft.nextCorner();
        draft.delete();
        assertThat(corners()).hasSize(3);
        draft.delete();
        assertThat(corners()).hasSize(3);
        draft.turn(ZoneKind.FLOOR, Optional.of("2"));
        draft.add();
        var names = new ArrayList<String>();
        draft.zones().forEach(zone -> names.add(zone.zone().name()));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(draft.fault()).isEmpty();
    }

    private List<Corner> corners() {
        return draft.chosen().orElseThrow().zone().corners();
    }
}
