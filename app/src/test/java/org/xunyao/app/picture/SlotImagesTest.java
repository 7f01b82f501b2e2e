package org.xunyao.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

final class SlotImagesTest {
    /// Like the worker's memory: size and slots are known only with the first picture.
    private static final class OnePicture implements TilePicture {
        private final ByteBuffer[] memory = {ByteBuffer.allocateDirect(8 * 4 * 4)};
        private boolean taken;

        @Override
        public int generation() {
            return taken ? 1 : 0;
        }

        @Override
        public ByteBuffer[] slots() {
            return taken ? memory.clone() : new ByteBuffer[0];
        }

        @Override
        public int poll() {
            if (taken) {
                return -1;
            }
            taken = true;
            return 0;
        }

        @Override
        public int width() {
            return taken ? 8 : 0;
        }

        @Override
        public int height() {
            return taken ? 4 : 0;
        }

        @Override
        public Cover cover() {
            return Cover.nothing();
        }
    }

    @Test
    void theVeryFirstPictureIsDrawnThoughNoOtherFollows() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 100, 100, Pane::new)) {
            var images = new SlotImages();
            var source = new OnePicture();
            Optional<SlotImages.Slot> first = FxRig.call(() -> images.next(source));
            assertThat(first)
                    .hasValueSatisfying(
                            slot -> assertThat(slot.image().getWidth()).isEqualTo(8));
            assertThat(FxRig.call(() -> images.next(source))).isEmpty();
            assertThat(rig.scene()).isNotNull();
        }
    }
}
