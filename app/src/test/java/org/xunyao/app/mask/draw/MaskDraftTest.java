package org.xunyao.app.mask.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;

class MaskDraftTest {
    private final MaskDraft draft = new MaskDraft(List.of());

    @Test
    void anAreaIsAddedMovedResizedAndDeletedAndEachIsTakenBack() {
        draft.add();
        draft.move(-0.1, 0.05);
        assertThat(only().left()).isCloseTo(0.25, within(1e-9));
        draft.resize(0.2, -0.1);
        assertThat(only().right()).isCloseTo(0.75, within(1e-9));
        assertThat(only().bottom() - only().top()).isCloseTo(0.2, within(1e-9));
        draft.nextCorner();
        draft.move(-0.05, 0);
        assertThat(only().left()).isCloseTo(0.2, within(1e-9));
        draft.delete();
        assertThat(draft.shapes()).isEmpty();
        for (int i = 0; i < 4; i++) {
            draft.undo();
        }
        assertThat(only()).isEqualTo(MaskShape.rectangle(0.35, 0.35, 0.3, 0.3));
        draft.undo();
        assertThat(draft.isChanged()).isFalse();
    }

    @Test
    void aClickIsNoAreaAndThereAreSixteenAtMost() {
        draft.add(0.5, 0.5, 0, 0);
        assertThat(draft.shapes()).isEmpty();
        for (int i = 0; i < PrivacyMask.MOST; i++) {
            assertThat(draft.add()).isTrue();
        }
        assertThat(draft.add()).isFalse();
        assertThat(draft.shapes()).hasSize(PrivacyMask.MOST);
    }

    @Test
    void whateverIsDoneEveryAreaStaysInThePicture() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            switch (random.nextInt(8)) {
                case 0 -> draft.add(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
                case 1 -> draft.delete();
                case 2 -> draft.next(1);
                case 3 -> draft.nextCorner();
                case 4 -> draft.undo();
                case 5 -> draft.resize(random.nextDouble(-1, 1), random.nextDouble(-1, 1));
                default -> draft.move(random.nextDouble(-1, 1), random.nextDouble(-1, 1));
            }
            assertThat(draft.shapes()).hasSizeLessThanOrEqualTo(PrivacyMask.MOST);
            assertThat(draft.selected().orElse(0))
                    .isLessThan(Math.max(1, draft.shapes().size()));
        }
    }

    private MaskShape only() {
        assertThat(draft.shapes()).hasSize(1);
        return draft.shapes().getFirst();
    }
}
