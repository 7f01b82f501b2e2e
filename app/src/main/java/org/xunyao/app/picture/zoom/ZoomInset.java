package org.xunyao.app.picture.zoom;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The whole picture, small, with a frame around the part that is looked at. The mouse goes through it.
public final class ZoomInset extends Region {
    private static final double WIDEST = 128;
    // Of the place of the picture.
    private static final double PART = 0.3;
    private static final double EDGE = 1;

    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private Rectangle2D part = new Rectangle2D(0, 0, 1, 1);

    /// Shows nothing.
    public ZoomInset() {
        getStyleClass().add("zoom-inset");
        frame.getStyleClass().add("zoom-frame");
        view.setPreserveRatio(false);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(view, frame);
    }

    /// Where one is in the picture.
    ///
    /// @param whole the picture, or none
    /// @param at what of it is looked at
    public void show(@Nullable Image whole, Magnifier at) {
        boolean shown = whole != null && at.isOn();
        setVisible(shown);
        view.setImage(shown ? whole : null);
        part = at.part(1, 1);
        requestLayout();
    }

    /// Takes its place in the corner at the bottom right of an area.
    ///
    /// @param right its right edge
    /// @param bottom its lower edge
    /// @param width of the area
    public void corner(double right, double bottom, double width) {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double across = Math.min(WIDEST, width * PART);
        double down = across * image.getHeight() / image.getWidth();
        resizeRelocate(right - across - 2 * EDGE, bottom - down - 2 * EDGE, across + 2 * EDGE, down + 2 * EDGE);
    }

    @Override
    protected void layoutChildren() {
        double across = getWidth() - 2 * EDGE;
        double down = getHeight() - 2 * EDGE;
        view.setFitWidth(across);
        view.setFitHeight(down);
        view.relocate(EDGE, EDGE);
        frame.setX(EDGE + part.getMinX() * across);
        frame.setY(EDGE + part.getMinY() * down);
        frame.setWidth(part.getWidth() * across);
        frame.setHeight(part.getHeight() * down);
    }
}
