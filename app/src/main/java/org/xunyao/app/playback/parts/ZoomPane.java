package org.xunyao.app.playback.parts;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.xunyao.app.picture.SlotImages;
import org.xunyao.app.picture.TilePicture;

/// A picture that can be enlarged and moved (电子放大). The wheel enlarges at the mouse, dragging moves, a
/// double click shows the whole again. Nothing is made sharper: pixels only become larger.
public final class ZoomPane extends Region {
    private static final double MOST = 8;
    private static final double STEP = 1.25;

    private final ImageView view = new ImageView();
    private final SlotImages slots = new SlotImages();
    private double zoom = 1;
    // The middle of what is shown, as parts of the picture.
    private double middleX = 0.5;
    private double middleY = 0.5;
    private double pressedX;
    private double pressedY;

    /// Without a picture.
    public ZoomPane() {
        getStyleClass().add("playback-picture");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    }

    /// Shows the newest picture, if there is one not shown yet.
    public void draw(TilePicture picture) {
        slots.next(picture).ifPresent(slot -> {
            slot.refresh();
            if (view.getImage() != slot.image()) {
                view.setImage(slot.image());
                place();
                requestLayout();
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
        return zoom;
    }

    /// Enlarges or makes smaller around the middle.
    ///
    /// @param steps 1 or −1
    public void zoom(int steps) {
        zoom(steps, 0.5, 0.5);
    }

    /// Shows the whole picture.
    public void whole() {
        zoom = 1;
        place();
    }

    /// Moves what is shown by a quarter of it.
    ///
    /// @param right 1, 0 or −1
    /// @param down 1, 0 or −1
    public void pan(int right, int down) {
        middleX += right / zoom / 4;
        middleY += down / zoom / 4;
        place();
    }

    private void zoom(int steps, double partX, double partY) {
        double next = Math.clamp(zoom * Math.pow(STEP, steps), 1, MOST);
        // What lies under the mouse stays under it.
        middleX += (partX - 0.5) * (1 / zoom - 1 / next);
        middleY += (partY - 0.5) * (1 / zoom - 1 / next);
        zoom = next;
        place();
    }

    private void place() {
        double half = 0.5 / zoom;
        middleX = Math.clamp(middleX, half, 1 - half);
        middleY = Math.clamp(middleY, half, 1 - half);
        Image image = view.getImage();
        if (image == null || zoom <= 1) {
            view.setViewport(null);
            return;
        }
        double width = image.getWidth();
        double height = image.getHeight();
        view.setViewport(
                new Rectangle2D((middleX - half) * width, (middleY - half) * height, width / zoom, height / zoom));
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            var bounds = view.getBoundsInParent();
            zoom(
                    event.getDeltaY() > 0 ? 1 : -1,
                    Math.clamp((event.getX() - bounds.getMinX()) / Math.max(1, bounds.getWidth()), 0, 1),
                    Math.clamp((event.getY() - bounds.getMinY()) / Math.max(1, bounds.getHeight()), 0, 1));
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
        var bounds = view.getBoundsInParent();
        middleX -= (event.getX() - pressedX) / Math.max(1, bounds.getWidth()) / zoom;
        middleY -= (event.getY() - pressedY) / Math.max(1, bounds.getHeight()) / zoom;
        pressedX = event.getX();
        pressedY = event.getY();
        place();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        var size = view.getLayoutBounds();
        view.relocate((getWidth() - size.getWidth()) / 2, (getHeight() - size.getHeight()) / 2);
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
