package org.xunyao.app.wall;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.SlotImages.Slot;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.PictureSize;

/// The picture of a tile: one image per slot of the shared memory, so that nothing is copied on the way
/// to the screen. A picture that has just the size of its place is drawn pixel for pixel, which costs a
/// software renderer a tenth of scaling.
final class PictureView extends Region {
    /// A picture smaller than its place by fewer pixels than this is not enlarged: sides are even, and
    /// proportions are whole pixels.
    private static final double NEARLY = 4;
    // Of a picture size.
    private static final int LEAST = 16;
    private static final int MOST = 8_192;

    private final ImageView view = new ImageView();
    private final SlotImages slots = new SlotImages();
    private Optional<TilePicture> from = Optional.empty();
    private @Nullable Slot shown;
    private boolean alive = true;
    private @Nullable GreyPicture grey;

    PictureView() {
        getStyleClass().add("tile-picture");
        getChildren().add(view);
    }

    /// Shows the newest picture, if there is one.
    ///
    /// @return whether the screen changed
    boolean draw(Optional<TilePicture> source) {
        from = source;
        if (source.isEmpty()) {
            forget();
        }
        Optional<Slot> fresh = source.flatMap(slots::next);
        fresh.ifPresent(slot -> {
            shown = slot;
            show(slot);
        });
        return fresh.isPresent();
    }

    /// Takes the colour out, for what is not live must not look live.
    void alive(boolean now) {
        if (alive != now) {
            alive = now;
            // First the newest: the memory of what was shown may be another camera's by now.
            boolean drawn = draw(from);
            Slot last = shown;
            if (!drawn && last != null) {
                show(last);
            }
        }
    }

    /// Nobody keeps the memory for us any more.
    private void forget() {
        if (shown != null) {
            shown = null;
            slots.forget();
            view.setImage(null);
        }
    }

    /// The place for the picture in pixels of the screen.
    PictureSize place() {
        double scale = scale();
        return new PictureSize(side(getWidth() * scale), side(getHeight() * scale));
    }

    private static int side(double pixels) {
        return Math.clamp((long) pixels, LEAST, MOST);
    }

    private void show(Slot slot) {
        if (alive) {
            slot.refresh();
            put(slot.image());
        } else {
            put(grey(slot).of(slot.memory()));
        }
    }

    private GreyPicture grey(Slot slot) {
        GreyPicture drawn = grey;
        if (drawn == null || !drawn.fits(slot.image())) {
            drawn = new GreyPicture(slot.pixels().getWidth(), slot.pixels().getHeight());
            grey = drawn;
        }
        return drawn;
    }

    private void put(Image image) {
        Image before = view.getImage();
        if (before != image) {
            view.setImage(image);
        }
        if (before == null || before.getWidth() != image.getWidth() || before.getHeight() != image.getHeight()) {
            requestLayout();
        }
    }

    private double scale() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double scale = scale();
        double width = image.getWidth() / scale;
        double height = image.getHeight() / scale;
        double fit = Math.min(getWidth() / width, getHeight() / height);
        boolean asItIs = fit >= 1 && (getWidth() - width < NEARLY || getHeight() - height < NEARLY);
        if (!asItIs) {
            width *= fit;
            height *= fit;
        }
        view.setSmooth(!asItIs);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2));
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
