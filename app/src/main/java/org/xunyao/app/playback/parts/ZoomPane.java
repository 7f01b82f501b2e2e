package org.xunyao.app.playback.parts;

import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.xunyao.app.picture.LiftSign;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.picture.zoom.Magnifier;
import org.xunyao.app.picture.zoom.ZoomInset;

/// A picture that can be enlarged and moved (数码放大). The wheel enlarges at the mouse, dragging moves, a
/// double click shows the whole again; an inset shows where one is. Nothing is made sharper: pixels only
/// become larger.
public final class ZoomPane extends Region {
    private static final double MARGIN = 8;

    private final ImageView view = new ImageView();
    private final SlotImages slots = new SlotImages();
    private final Magnifier magnifier = new Magnifier();
    private final ZoomInset inset = new ZoomInset();
    private final LiftSign lifted;
    private double pressedX;
    private double pressedY;

    /// Without a picture.
    ///
    /// @param lifted says when what is hidden of it is shown
    public ZoomPane(LiftSign lifted) {
        this.lifted = lifted;
        getStyleClass().add("playback-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().addAll(view, inset, lifted);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    /// Shows the newest picture, if there is one not shown yet.
    public void draw(TilePicture picture) {
        lifted.show(picture.cover());
        slots.next(picture).ifPresent(slot -> {
            slot.refresh();
            if (view.getImage() != slot.image()) {
                view.setImage(slot.image());
                place();
            }
        });
    }

    /// Shows nothing.
    public void blank() {
        slots.forget();
        view.setImage(null);
        whole();
    }

    /// Whether any picture is there.
    public boolean shows() {
        return view.getImage() != null;
    }

    /// How much it is enlarged, 1 to 8.
    public double zoom() {
        return magnifier.times();
    }

    /// Enlarges or makes smaller around the middle.
    ///
    /// @param steps 1 or −1
    public void zoom(int steps) {
        magnifier.by(steps, 0.5, 0.5);
        place();
    }

    /// Shows the whole picture.
    public void whole() {
        magnifier.whole();
        place();
    }

    /// Moves what is shown by a quarter of it.
    ///
    /// @param right 1, 0 or −1
    /// @param down 1, 0 or −1
    public void pan(int right, int down) {
        magnifier.move(right / 4.0, down / 4.0);
        place();
    }

    private void place() {
        Image image = view.getImage();
        boolean part = image != null && magnifier.isOn();
        view.setViewport(part ? magnifier.part(image.getWidth(), image.getHeight()) : null);
        inset.show(image, magnifier);
        requestLayout();
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            Bounds bounds = view.getBoundsInParent();
            magnifier.by(
                    event.getDeltaY() > 0 ? 1 : -1,
                    Math.clamp((event.getX() - bounds.getMinX()) / Math.max(1, bounds.getWidth()), 0, 1),
                    Math.clamp((event.getY() - bounds.getMinY()) / Math.max(1, bounds.getHeight()), 0, 1));
            place();
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            whole();
        }
    }

    private void dragged(MouseEvent event) {
        Bounds bounds = view.getBoundsInParent();
        magnifier.move(
                (pressedX - event.getX()) / Math.max(1, bounds.getWidth()),
                (pressedY - event.getY()) / Math.max(1, bounds.getHeight()));
        pressedX = event.getX();
        pressedY = event.getY();
        place();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        Bounds size = view.getLayoutBounds();
        double left = (getWidth() - size.getWidth()) / 2;
        double top = (getHeight() - size.getHeight()) / 2;
        view.relocate(left, top);
        lifted.autosize();
        lifted.relocate(left + (size.getWidth() - lifted.getWidth()) / 2, top + MARGIN);
        inset.corner(left + size.getWidth() - MARGIN, top + size.getHeight() - MARGIN, size.getWidth());
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
