package org.xunyao.app.wall.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class PictureSurfaceTest {
    private static final int SIDE = 16;
    private static final byte WHITE = (byte) 0xFF;

    /// A picture of one colour, which may move to other memory.
    private static final class Plain implements TilePicture {
        private ByteBuffer memory = ByteBuffer.allocateDirect(SIDE * SIDE * 4);
        private int generation = 1;
        private boolean fresh;

        void paint(byte value) {
            for (int i = 0; i < memory.capacity(); i++) {
                memory.put(i, i % 4 == 3 ? WHITE : value);
            }
            fresh = true;
        }

        @Override
        public int generation() {
            return generation;
        }

        @Override
        public ByteBuffer[] slots() {
            return new ByteBuffer[] {memory};
        }

        @Override
        public int poll() {
            boolean taken = fresh;
            fresh = false;
            return taken ? 0 : -1;
        }

        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public Cover cover() {
            return Cover.nothing();
        }
    }

    /// Else the picture of one camera would stand grey under the name of another.
    @Test
    void aPictureThatGoesGreyIsNotReadAgainFromMemoryThatWasGivenAway() {
        var picture = new Plain();
        var made = new AtomicReference<PictureSurface>();
        try (FxRig rig = FxRig.show(Theme.LIGHT, 100, 100, () -> {
            made.set(new PictureSurface(new LiftSign(Texts.of(Language.CHINESE), ZoneId.of("Asia/Shanghai"))));
            return new Pane(made.get());
        })) {
            assertThat(rig.scene()).isNotNull();
            PictureSurface view = made.get();
            picture.paint((byte) 0x20);
            assertThat(FxRig.call(() -> view.draw(Optional.of(picture)))).isTrue();
            int dark = FxRig.call(() -> {
                view.alive(false);
                return shown(view);
            });
            FxRig.call(() -> {
                view.alive(true);
                return 0;
            });
            // The camera is opened anew: its picture moves, and another camera is painted where it was.
            ByteBuffer old = picture.memory;
            picture.memory = ByteBuffer.allocateDirect(old.capacity());
            picture.generation++;
            picture.paint((byte) 0x20);
            for (int i = 0; i < old.capacity(); i++) {
                old.put(i, WHITE);
            }
            assertThat(FxRig.call(() -> {
                        view.alive(false);
                        return shown(view);
                    }))
                    .isEqualTo(dark);
            assertThat(FxRig.call(() -> {
                        view.draw(Optional.empty());
                        view.alive(true);
                        return view.getChildrenUnmodifiable().stream()
                                .filter(ImageView.class::isInstance)
                                .allMatch(node -> ((ImageView) node).getImage() == null);
                    }))
                    .as("nothing is left of a picture that may not be seen")
                    .isTrue();
        }
    }

    private static int shown(PictureSurface view) {
        return ((ImageView) view.getChildrenUnmodifiable().getFirst())
                .getImage()
                .getPixelReader()
                .getArgb(SIDE / 2, SIDE / 2);
    }
}
