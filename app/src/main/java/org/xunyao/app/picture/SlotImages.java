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
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.mask.MaskShape;

/// One image per slot of the shared memory, so that nothing is copied on the way to the screen. No moving
/// picture comes to the screen by another way, so what must not be seen is painted over here, in the memory
/// itself (隐私遮挡). JavaFX thread only.
public final class SlotImages {
    private static final int NO_GENERATION = Integer.MIN_VALUE;

    private final List<Slot> slots = new ArrayList<>();
    private int generation = NO_GENERATION;
    private int newest = -1;
    private Cover covered = Cover.nothing();
    private @Nullable CoverPaint paint;

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
    /// @return nothing if there is none that was not drawn before, and while it is not known what must be
    ///     hidden; once more the last one when something else is hidden now
    public Optional<Slot> next(TilePicture picture) {
        Cover cover = picture.cover();
        if (cover.isUnknown()) {
            return Optional.empty();
        }
        Optional<Slot> fresh = taken(picture);
        if (fresh.isEmpty() && !cover.equals(covered) && newest >= 0 && picture.generation() == generation) {
            fresh = Optional.of(slots.get(newest));
        }
        fresh.ifPresent(slot -> {
            covered = cover;
            hide(slot, cover.hidden());
        });
        return fresh;
    }

    private void hide(Slot slot, List<MaskShape> shapes) {
        if (shapes.isEmpty()) {
            return;
        }
        int width = slot.pixels().getWidth();
        int height = slot.pixels().getHeight();
        CoverPaint known = paint;
        if (known == null || !known.fits(width, height, shapes)) {
            known = new CoverPaint(width, height, shapes);
            paint = known;
        }
        known.over(slot.memory());
    }

    private Optional<Slot> taken(TilePicture picture) {
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
        newest = fresh;
        return Optional.of(slots.get(fresh));
    }

    /// Forgets the pictures: others will come.
    public void forget() {
        slots.clear();
        newest = -1;
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
