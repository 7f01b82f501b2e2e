package org.xunyao.app.mask.draw;

import java.util.List;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.mask.MaskShape;

/// A picture and the areas on it: dragging draws, moves, and pulls corners; the same goes by keys.
final class MaskCanvas extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double STEP = 0.01;
    private static final double SHAPE = 9 / 16.0;
    private static final double GRIP = 5;
    private static final double NEAR = 9;

    private final MaskDraft draft;
    private final Runnable changed;
    private final ImageView view = new ImageView();
    private @Nullable Grip grip;
    private double drawnWide;
    private double drawnHigh;

    /// What the mouse holds.
    private sealed interface Grip {
        record Drawing(double x, double y) implements Grip {}

        record Moving(double x, double y) implements Grip {}
    }

    /// @param changed told after each change
    MaskCanvas(MaskDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        getStyleClass().add("mask-canvas");
        setId("mask-canvas");
        setFocusTraversable(true);
        view.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (key(event)) {
                event.consume();
                told();
            }
        });
        draw();
    }

    void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            if (event.getCode() == KeyCode.Z) {
                draft.undo();
                return true;
            }
            return false;
        }
        switch (event.getCode()) {
            case N, INSERT -> draft.add();
            case DELETE, BACK_SPACE -> draft.delete();
            case C -> draft.nextCorner();
            case TAB -> {
                return turn(event.isShiftDown() ? -1 : 1);
            }
            default -> {
                return arrow(event);
            }
        }
        return true;
    }

    /// Behind the last area the focus goes on.
    private boolean turn(int step) {
        OptionalInt at = draft.selected();
        int next = at.orElse(step > 0 ? -1 : draft.shapes().size()) + step;
        if (next < 0 || next >= draft.shapes().size()) {
            return false;
        }
        draft.select(next);
        return true;
    }

    private boolean arrow(KeyEvent event) {
        double right = event.getCode() == KeyCode.RIGHT ? STEP : event.getCode() == KeyCode.LEFT ? -STEP : 0;
        double down = event.getCode() == KeyCode.DOWN ? STEP : event.getCode() == KeyCode.UP ? -STEP : 0;
        if (right == 0 && down == 0) {
            return false;
        }
        if (event.isShiftDown()) {
            draft.resize(right, down);
        } else {
            draft.move(right, down);
        }
        return true;
    }

    private double partX(MouseEvent event) {
        return Math.clamp(event.getX() / Math.max(1, getWidth()), 0, 1);
    }

    private double partY(MouseEvent event) {
        return Math.clamp(event.getY() / Math.max(1, getHeight()), 0, 1);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        double x = partX(event);
        double y = partY(event);
        if (corner(event.getX(), event.getY()) || inside(event.getX(), event.getY())) {
            grip = new Grip.Moving(x, y);
        } else {
            grip = new Grip.Drawing(x, y);
        }
        event.consume();
        told();
    }

    private boolean corner(double x, double y) {
        for (int i = draft.shapes().size() - 1; i >= 0; i--) {
            List<MaskShape.Corner> corners = draft.shapes().get(i).corners();
            for (int k = 0; k < corners.size(); k++) {
                double away = Math.hypot(
                        corners.get(k).x() * getWidth() - x, corners.get(k).y() * getHeight() - y);
                if (away <= NEAR) {
                    draft.select(i, k);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inside(double x, double y) {
        for (int i = draft.shapes().size() - 1; i >= 0; i--) {
            if (polygon(draft.shapes().get(i)).contains(x, y)) {
                draft.select(i);
                return true;
            }
        }
        return false;
    }

    private void dragged(MouseEvent event) {
        if (grip instanceof Grip.Moving(double x, double y)) {
            draft.move(partX(event) - x, partY(event) - y);
            grip = new Grip.Moving(partX(event), partY(event));
            told();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (grip instanceof Grip.Drawing(double x, double y)) {
            double toX = partX(event);
            double toY = partY(event);
            draft.add(Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y));
        }
        grip = null;
        event.consume();
        told();
    }

    private void told() {
        draw();
        changed.run();
    }

    private void draw() {
        drawnWide = getWidth();
        drawnHigh = getHeight();
        getChildren().setAll(view);
        for (int i = 0; i < draft.shapes().size(); i++) {
            MaskShape shape = draft.shapes().get(i);
            boolean chosen = draft.selected().orElse(-1) == i;
            Polygon polygon = polygon(shape);
            polygon.getStyleClass().add("mask-shape");
            polygon.pseudoClassStateChanged(SELECTED, chosen);
            polygon.setMouseTransparent(true);
            getChildren().add(polygon);
            if (chosen) {
                corners(shape);
            }
        }
    }

    private void corners(MaskShape shape) {
        for (int k = 0; k < shape.corners().size(); k++) {
            MaskShape.Corner at = shape.corners().get(k);
            var dot = new Circle(at.x() * getWidth(), at.y() * getHeight(), GRIP);
            dot.getStyleClass().add("mask-corner");
            dot.pseudoClassStateChanged(SELECTED, draft.corner().orElse(-1) == k);
            dot.setMouseTransparent(true);
            dot.setManaged(false);
            getChildren().add(dot);
        }
    }

    private Polygon polygon(MaskShape shape) {
        var polygon = new Polygon();
        shape.corners().forEach(at -> polygon.getPoints().addAll(at.x() * getWidth(), at.y() * getHeight()));
        polygon.setManaged(false);
        return polygon;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        if (drawnWide != getWidth() || drawnHigh != getHeight()) {
            draw();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        Image image = view.getImage();
        double across = width > 0 ? width : getWidth() > 0 ? getWidth() : computePrefWidth(-1);
        return across * (image == null ? SHAPE : image.getHeight() / image.getWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
