package org.xunyao.app.picture.outline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/// A picture and the areas on it: dragging draws, moves, and pulls corners; the same goes by keys.
public final class OutlineCanvas extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double STEP = 0.01;
    private static final double SHAPE = 9 / 16.0;
    private static final double GRIP = 5;
    private static final double NEAR = 9;

    private final OutlineDraft draft;
    private final Look look;
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

    /// How it looks and what else it understands.
    ///
    /// @param name begins its style classes and is its id, with `-canvas`
    /// @param hatches the pattern of an area
    /// @param keys asked before its own keys; true when it took one
    public record Look(String name, IntFunction<Optional<Hatch>> hatches, Predicate<KeyEvent> keys) {
        /// No patterns and no other keys.
        public static Look plain(String name) {
            return new Look(name, any -> Optional.empty(), any -> false);
        }
    }

    /// @param look its style and further keys
    /// @param changed told after each change
    public OutlineCanvas(OutlineDraft draft, Look look, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        this.look = look;
        getStyleClass().addAll("outline-canvas", look.name() + "-canvas");
        setId(look.name() + "-canvas");
        setFocusTraversable(true);
        view.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (look.keys().test(event) || key(event)) {
                event.consume();
                told();
            }
        });
        draw();
    }

    /// Shows a picture below the areas.
    public void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    private boolean shortcut(KeyCode code) {
        if (code != KeyCode.Z) {
            return false;
        }
        draft.undo();
        return true;
    }

    private boolean key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event.getCode());
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
        int next = at.orElse(step > 0 ? -1 : draft.outlines().size()) + step;
        if (next < 0 || next >= draft.outlines().size()) {
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
        if (event.getClickCount() == 2 && draft.insert(new Point2D(x, y))) {
            grip = null;
        } else if (corner(event.getX(), event.getY()) || inside(event.getX(), event.getY())) {
            draft.grab();
            grip = new Grip.Moving(x, y);
        } else {
            grip = new Grip.Drawing(x, y);
        }
        event.consume();
        told();
    }

    private boolean corner(double x, double y) {
        for (int i = draft.outlines().size() - 1; i >= 0; i--) {
            List<Point2D> corners = draft.outlines().get(i);
            for (int k = 0; k < corners.size(); k++) {
                double away = Math.hypot(
                        corners.get(k).getX() * getWidth() - x, corners.get(k).getY() * getHeight() - y);
                if (away <= NEAR) {
                    draft.select(i, k);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inside(double x, double y) {
        for (int i = draft.outlines().size() - 1; i >= 0; i--) {
            if (polygon(draft.outlines().get(i)).contains(x, y)) {
                draft.select(i);
                return true;
            }
        }
        return false;
    }

    private void dragged(MouseEvent event) {
        if (grip instanceof Grip.Moving(double x, double y)) {
            draft.pull(new Point2D(x, y), new Point2D(partX(event), partY(event)));
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
        draft.release();
        grip = null;
        event.consume();
        told();
    }

    /// Draws what the draft has become.
    public void refresh() {
        draw();
    }

    private void told() {
        draw();
        changed.run();
    }

    private void draw() {
        drawnWide = getWidth();
        drawnHigh = getHeight();
        getChildren().setAll(view);
        for (int i = 0; i < draft.outlines().size(); i++) {
            List<Point2D> shape = draft.outlines().get(i);
            boolean chosen = draft.selected().orElse(-1) == i;
            Polygon polygon = polygon(shape);
            polygon.getStyleClass().addAll("outline-shape", look.name() + "-shape");
            polygon.pseudoClassStateChanged(SELECTED, chosen);
            polygon.setMouseTransparent(true);
            getChildren().add(polygon);
            look.hatches().apply(i).ifPresent(hatch -> {
                polygon.getStyleClass().add(hatch.style());
                getChildren().add(hatch.over(polygon));
            });
            if (chosen) {
                corners(shape);
            }
        }
    }

    private void corners(List<Point2D> shape) {
        for (int k = 0; k < shape.size(); k++) {
            Point2D at = shape.get(k);
            var dot = new Circle(at.getX() * getWidth(), at.getY() * getHeight(), GRIP);
            dot.getStyleClass().addAll("outline-corner", look.name() + "-corner");
            dot.pseudoClassStateChanged(SELECTED, draft.corner().orElse(-1) == k);
            dot.setMouseTransparent(true);
            dot.setManaged(false);
            getChildren().add(dot);
        }
    }

    private Polygon polygon(List<Point2D> shape) {
        var polygon = new Polygon();
        shape.forEach(at -> polygon.getPoints().addAll(at.getX() * getWidth(), at.getY() * getHeight()));
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
