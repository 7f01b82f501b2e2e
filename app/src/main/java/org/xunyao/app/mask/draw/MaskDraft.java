package org.xunyao.app.mask.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import org.xunyao.app.picture.outline.OutlineDraft;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.MaskShape.Corner;
import org.xunyao.registry.mask.PrivacyMask;

/// Areas while a person draws them, with undoing. Every change keeps them inside of the picture.
public final class MaskDraft implements OutlineDraft {
    private static final int MOST_BACK = 100;
    private static final double LEAST = 0.01;
    private static final double NEW = 0.3;

    private final Deque<List<MaskShape>> before = new ArrayDeque<>();
    private final List<MaskShape> begun;
    private List<MaskShape> shapes;
    private int selected;
    private int corner = -1;

    /// @param begun what holds now
    public MaskDraft(List<MaskShape> begun) {
        this.begun = List.copyOf(begun);
        this.shapes = this.begun;
        this.selected = shapes.isEmpty() ? -1 : 0;
    }

    /// The areas as they stand.
    public List<MaskShape> shapes() {
        return shapes;
    }

    @Override
    public List<List<Point2D>> outlines() {
        return shapes.stream()
                .map(shape -> shape.corners().stream()
                        .map(at -> new Point2D(at.x(), at.y()))
                        .toList())
                .toList();
    }

    /// Whether they are other ones than at the beginning.
    public boolean isChanged() {
        return !shapes.equals(begun);
    }

    @Override
    public OptionalInt selected() {
        return selected < 0 ? OptionalInt.empty() : OptionalInt.of(selected);
    }

    @Override
    public OptionalInt corner() {
        return corner < 0 ? OptionalInt.empty() : OptionalInt.of(corner);
    }

    @Override
    public void select(int index) {
        selected = index >= 0 && index < shapes.size() ? index : -1;
        corner = -1;
    }

    @Override
    public void select(int index, int at) {
        select(index);
        corner = selected >= 0 ? at : -1;
    }

    /// The next area; nothing where there is none.
    public void next(int step) {
        if (!shapes.isEmpty()) {
            select(Math.floorMod(selected + step, shapes.size()));
        }
    }

    @Override
    public void nextCorner() {
        if (selected >= 0) {
            int count = shapes.get(selected).corners().size();
            corner = corner + 1 < count ? corner + 1 : -1;
        }
    }

    @Override
    public boolean add() {
        return add((1 - NEW) / 2, (1 - NEW) / 2, NEW, NEW);
    }

    @Override
    public boolean add(double x, double y, double width, double height) {
        if (width < LEAST || height < LEAST) {
            return true;
        }
        if (shapes.size() >= PrivacyMask.MOST) {
            return false;
        }
        var more = new ArrayList<>(shapes);
        more.add(MaskShape.rectangle(part(x), part(y), width, height));
        keep(more);
        select(shapes.size() - 1);
        return true;
    }

    @Override
    public void delete() {
        if (selected >= 0) {
            var fewer = new ArrayList<>(shapes);
            fewer.remove(selected);
            keep(fewer);
            select(Math.min(selected, fewer.size() - 1));
        }
    }

    @Override
    public void move(double right, double down) {
        if (selected < 0) {
            return;
        }
        MaskShape shape = shapes.get(selected);
        if (corner >= 0) {
            int only = corner;
            change(old -> corners(old, (at, index) -> index == only ? shifted(at, right, down) : at));
            return;
        }
        double x = Math.clamp(right, -shape.left(), 1 - shape.right());
        double y = Math.clamp(down, -shape.top(), 1 - shape.bottom());
        change(old -> corners(old, (at, index) -> shifted(at, x, y)));
    }

    @Override
    public void resize(double wider, double higher) {
        if (selected < 0) {
            return;
        }
        MaskShape shape = shapes.get(selected);
        double width = shape.right() - shape.left();
        double height = shape.bottom() - shape.top();
        double foldX = Math.clamp(width + wider, LEAST, Math.max(LEAST, 1 - shape.left())) / Math.max(LEAST, width);
        double foldY = Math.clamp(height + higher, LEAST, Math.max(LEAST, 1 - shape.top())) / Math.max(LEAST, height);
        change(old -> corners(
                old,
                (at, index) -> new Corner(
                        part(old.left() + (at.x() - old.left()) * foldX),
                        part(old.top() + (at.y() - old.top()) * foldY))));
    }

    @Override
    public void undo() {
        List<MaskShape> last = before.pollLast();
        if (last != null) {
            shapes = last;
            select(Math.min(Math.max(selected, 0), shapes.size() - 1));
        }
    }

    private void change(UnaryOperator<MaskShape> how) {
        var changed = new ArrayList<>(shapes);
        changed.set(selected, how.apply(changed.get(selected)));
        keep(changed);
    }

    private void keep(List<MaskShape> now) {
        if (now.equals(shapes)) {
            return;
        }
        if (before.size() == MOST_BACK) {
            before.pollFirst();
        }
        before.addLast(shapes);
        shapes = List.copyOf(now);
    }

    private interface Moved {
        Corner of(Corner at, int index);
    }

    private static MaskShape corners(MaskShape shape, Moved moved) {
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < shape.corners().size(); i++) {
            corners.add(moved.of(shape.corners().get(i), i));
        }
        return new MaskShape(corners);
    }

    private static Corner shifted(Corner at, double right, double down) {
        return new Corner(part(at.x() + right), part(at.y() + down));
    }

    private static double part(double value) {
        return Math.clamp(value, 0, 1);
    }
}
