package org.xunyao.app.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One image per slot of the shared memory, so that nothing is copied on the way to the screen. JavaFX
/// thread only.
public final class SlotImages {
    private static final int NO_GENERATION = Integer.MIN_VALUE;

    private final List<Slot> slots = new ArrayList<>();
    private int generation = NO_GENERATION;

    private record Slot(PixelBuffer<ByteBuffer> pixels, WritableImage image) {}

    /// The newest picture.
    ///
    /// @return nothing if there is none that was not drawn before
    public Optional<Image> next(TilePicture picture) {
        if (picture.generation() != generation) {
            adopt(picture);
        }
        int fresh = picture.poll();
        if (picture.generation() != generation) {
            adopt(picture);
        }
        if (fresh < 0 || fresh >= slots.size()) {
            return Optional.empty();
        }
        Slot slot = slots.get(fresh);
        slot.pixels().updateBuffer(pixels -> null);
        return Optional.of(slot.image());
    }

    /// Forgets the pictures: others will come.
    public void forget() {
        slots.clear();
        generation = NO_GENERATION;
    }

    private void adopt(TilePicture picture) {
        forget();
        generation = picture.generation();
        for (ByteBuffer memory : picture.slots()) {
            var pixels =
                    new PixelBuffer<>(picture.width(), picture.height(), memory, PixelFormat.getByteBgraPreInstance());
            slots.add(new Slot(pixels, new WritableImage(pixels)));
        }
    }
}
