package org.xunyao.app.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One image per slot of the shared memory, so that nothing is copied on the way to the screen. JavaFX
/// thread only.
public final class SlotImages {
    private static final int NO_GENERATION = Integer.MIN_VALUE;

    private final List<Slot> slots = new ArrayList<>();
    private int generation = NO_GENERATION;

    /// One slot of the shared memory.
    ///
    /// @param memory its pixels, one number each: alpha, red, green, blue from the top
    /// @param image what shows them
    public record Slot(IntBuffer memory, PixelBuffer<IntBuffer> pixels, WritableImage image) {
        /// Makes the image show what the memory now holds.
        public void refresh() {
            pixels.updateBuffer(changed -> null);
        }
    }

    /// The slot with the newest picture, whose image is to be refreshed before it is shown.
    ///
    /// @return nothing if there is none that was not drawn before
    public Optional<Slot> next(TilePicture picture) {
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
        return Optional.of(slots.get(fresh));
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
            // The bytes blue, green, red, alpha are one number in this order; numbers are copied a row at a time.
            IntBuffer numbers =
                    memory.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            var pixels =
                    new PixelBuffer<>(picture.width(), picture.height(), numbers, PixelFormat.getIntArgbPreInstance());
            slots.add(new Slot(numbers, pixels, new WritableImage(pixels)));
        }
    }
}
