package org.xunyao.app.wall;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.xunyao.app.picture.TilePicture;

/// The picture of a tile: one image per slot of the shared memory, so that nothing is copied on the way
/// to the screen.
final class PictureView extends Region {
    private static final double NO_COLOUR = -1;
    private static final double HALF_AS_BRIGHT = -0.5;
    private static final int NO_GENERATION = Integer.MIN_VALUE;

    private final ImageView view = new ImageView();
    private final ColorAdjust grey = new ColorAdjust(0, NO_COLOUR, HALF_AS_BRIGHT, 0);
    private final List<Slot> slots = new ArrayList<>();
    private int generation = NO_GENERATION;

    private record Slot(PixelBuffer<ByteBuffer> pixels, WritableImage image) {}

    PictureView() {
        getStyleClass().add("tile-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
    }

    /// Shows the newest picture, if there is one.
    ///
    /// @return whether the screen changed
    boolean draw(Optional<TilePicture> source) {
        if (source.isEmpty()) {
            return false;
        }
        TilePicture picture = source.get();
        if (picture.generation() != generation) {
            adopt(picture);
        }
        int fresh = picture.poll();
        if (fresh < 0 || fresh >= slots.size()) {
            return false;
        }
        Slot slot = slots.get(fresh);
        slot.pixels().updateBuffer(pixels -> null);
        view.setImage(slot.image());
        return true;
    }

    /// Takes the colour out, for what is not live must not look live.
    void alive(boolean alive) {
        view.setEffect(alive ? null : grey);
    }

    /// Forgets the picture: another camera will come here.
    void clear() {
        slots.clear();
        generation = NO_GENERATION;
        view.setImage(null);
    }

    private void adopt(TilePicture picture) {
        clear();
        generation = picture.generation();
        for (ByteBuffer memory : picture.slots()) {
            var pixels =
                    new PixelBuffer<>(picture.width(), picture.height(), memory, PixelFormat.getByteBgraPreInstance());
            slots.add(new Slot(pixels, new WritableImage(pixels)));
        }
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        var size = view.getLayoutBounds();
        view.relocate((getWidth() - size.getWidth()) / 2, (getHeight() - size.getHeight()) / 2);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
