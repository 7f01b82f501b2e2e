package org.xunyao.app.wall.picture;

import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.SlotImages.Slot;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.picture.zoom.Magnifier;
import org.xunyao.app.picture.zoom.ZoomInset;
import org.xunyao.video.PictureSize;

/// The picture of a tile: one image per slot of the shared memory, so that nothing is copied on the way
/// to the screen. A picture that has just the size of its place is drawn pixel for pixel, which costs a
/// software renderer a tenth of scaling. It can be looked at more closely: then so many pixels more are
/// asked for, and a small inset shows where one is.
public final class PictureSurface extends Region {
    /// A picture smaller than its place by fewer pixels than this is not enlarged: sides are even, and
    /// proportions are whole pixels.
    private static final double NEARLY = 4;
    // Of a picture size.
    private static final int LEAST = 16;
    private static final int MOST = 8_192;
    private static final double MARGIN = 6;

    private final ImageView view = new ImageView();
    private final SlotImages slots = new SlotImages();
    private Optional<TilePicture> from = Optional.empty();
    private @Nullable Slot shown;
    private boolean alive = true;
    private @Nullable GreyPicture grey;
    private final Magnifier magnifier = new Magnifier();
    private final ZoomInset inset = new ZoomInset();
    private final Label times = new Label();
    private final LiftSign lifted;
    private DoubleFunction<String> words = factor -> "";
    private double grippedX;
    private double grippedY;

    /// Without a picture.
    ///
    /// @param lifted says when what is hidden of it is shown
    public PictureSurface(LiftSign lifted) {
        this.lifted = lifted;
        getStyleClass().add("tile-picture");
        times.getStyleClass().add("tile-zoom");
        times.setMouseTransparent(true);
        times.setVisible(false);
        getChildren().addAll(view, inset, times, lifted);
    }

    /// From now on the wheel enlarges at the mouse, and dragging moves what is enlarged.
    ///
    /// @param said how much it is enlarged
    public void zoomable(DoubleFunction<String> said) {
        words = said;
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> grip(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pull);
        addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            if (magnifier.isOn()) {
                event.consume();
            }
        });
    }

    /// Whether only a part is shown, enlarged.
    public boolean zoomed() {
        return magnifier.isOn();
    }

    /// The picture that is shown, with what is hidden painted over; nothing without one.
    public Optional<Image> image() {
        return Optional.ofNullable(view.getImage());
    }

    /// Enlarges or makes smaller around the middle.
    ///
    /// @param steps 1 or −1
    public void zoom(int steps) {
        magnifier.by(steps, 0.5, 0.5);
        look();
    }

    /// Moves what is shown by a quarter of it.
    ///
    /// @param right 1, 0 or −1
    /// @param down 1, 0 or −1
    public void pan(int right, int down) {
        magnifier.move(right / 4.0, down / 4.0);
        look();
    }

    /// Shows the whole picture.
    public void whole() {
        magnifier.whole();
        look();
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0 && view.getImage() != null) {
            Bounds shown = view.getBoundsInParent();
            magnifier.by(
                    event.getDeltaY() > 0 ? 1 : -1,
                    Math.clamp((event.getX() - shown.getMinX()) / Math.max(1, shown.getWidth()), 0, 1),
                    Math.clamp((event.getY() - shown.getMinY()) / Math.max(1, shown.getHeight()), 0, 1));
            look();
            event.consume();
        }
    }

    private void grip(double x, double y) {
        grippedX = x;
        grippedY = y;
    }

    private void pull(MouseEvent event) {
        if (magnifier.isOn()) {
            Bounds shown = view.getBoundsInParent();
            magnifier.move(
                    (grippedX - event.getX()) / Math.max(1, shown.getWidth()),
                    (grippedY - event.getY()) / Math.max(1, shown.getHeight()));
            grip(event.getX(), event.getY());
            look();
            event.consume();
        }
    }

    private void look() {
        Image image = view.getImage();
        boolean on = magnifier.isOn() && image != null;
        view.setViewport(on ? magnifier.part(image.getWidth(), image.getHeight()) : null);
        inset.show(image, magnifier);
        times.setVisible(on);
        times.setText(on ? words.apply(magnifier.times()) : "");
        requestLayout();
    }

    /// Shows the newest picture, if there is one.
    ///
    /// @return whether the screen changed
    public boolean draw(Optional<TilePicture> source) {
        from = source;
        if (source.isEmpty()) {
            forget();
        }
        Optional<Slot> fresh = source.flatMap(slots::next);
        lifted.show(source.map(TilePicture::cover).orElse(Cover.nothing()));
        fresh.ifPresent(slot -> {
            shown = slot;
            show(slot);
        });
        return fresh.isPresent();
    }

    /// Takes the colour out, for what is not live must not look live.
    public void alive(boolean now) {
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
            look();
        }
    }

    /// The place for the picture in pixels of the screen; for one that is enlarged, that of the whole.
    public PictureSize place() {
        double scale = scale();
        return magnifier.wanted(new PictureSize(side(getWidth() * scale), side(getHeight() * scale)));
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
            look();
        } else if (before != image && magnifier.isOn()) {
            inset.show(image, magnifier);
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
        boolean asItIs =
                !magnifier.isOn() && fit >= 1 && (getWidth() - width < NEARLY || getHeight() - height < NEARLY);
        if (!asItIs) {
            width *= fit;
            height *= fit;
        }
        view.setSmooth(!asItIs);
        view.setFitWidth(width);
        view.setFitHeight(height);
        double left = snapPositionX((getWidth() - width) / 2);
        double top = snapPositionY((getHeight() - height) / 2);
        view.relocate(left, top);
        inset.corner(left + width - MARGIN, top + height - MARGIN, width);
        times.autosize();
        times.relocate(left + MARGIN, top + height - MARGIN - times.getHeight());
        // An alarm lies along the upper edge.
        double below = times.isVisible() ? times.getHeight() + MARGIN : 0;
        lifted.autosize();
        lifted.relocate(left + MARGIN, top + height - MARGIN - below - lifted.getHeight());
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
