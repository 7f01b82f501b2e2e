package org.xunyao.app.zone.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import org.xunyao.app.picture.outline.OutlineDraft;
import org.xunyao.supervision.zone.wear.WorkWear;

/// Frames around work clothes while a person draws them, with undoing.
final class WearDraft implements OutlineDraft {
    private static final int MOST_BACK = 100;
    private static final double LEAST = 0.01;
    private static final double NEW = 0.1;

    private final Deque<List<Frame>> before = new ArrayDeque<>();
    private List<Frame> frames = List.of();
    private int selected = -1;
    private int corner = -1;

    /// A rectangle, each side 0..1 of the picture.
    record Frame(double left, double top, double right, double bottom) {
        private List<Point2D> corners() {
            return List.of(
                    new Point2D(left, top),
                    new Point2D(right, top),
                    new Point2D(right, bottom),
                    new Point2D(left, bottom));
        }

        private Frame moved(double x, double y) {
            double across = Math.clamp(x, -left, 1 - right);
            double down = Math.clamp(y, -top, 1 - bottom);
            return new Frame(left + across, top + down, right + across, bottom + down);
        }

        /// One corner elsewhere; the one across from it stays.
        private Frame pulled(int at, double x, double y) {
            boolean west = at == 0 || at == 3;
            boolean north = at < 2;
            return new Frame(
                    west ? part(Math.min(left + x, right - LEAST)) : left,
                    north ? part(Math.min(top + y, bottom - LEAST)) : top,
                    west ? right : part(Math.max(right + x, left + LEAST)),
                    north ? bottom : part(Math.max(bottom + y, top + LEAST)));
        }
    }

    /// The frames as they stand.
    List<Frame> frames() {
        return frames;
    }

    @Override
    public List<List<Point2D>> outlines() {
        return frames.stream().map(Frame::corners).toList();
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
        select(index, -1);
    }

    @Override
    public void select(int index, int at) {
        selected = index >= 0 && index < frames.size() ? index : -1;
        corner = selected < 0 ? -1 : at;
    }

    @Override
    public void nextCorner() {
        if (selected >= 0) {
            corner = corner + 1 < 4 ? corner + 1 : -1;
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
        if (frames.size() >= WorkWear.MOST) {
            return false;
        }
        var more = new ArrayList<>(frames);
        more.add(new Frame(part(x), part(y), part(x + width), part(y + height)));
        keep(more);
        select(frames.size() - 1);
        return true;
    }

    @Override
    public void delete() {
        if (selected >= 0) {
            var fewer = new ArrayList<>(frames);
            fewer.remove(selected);
            keep(fewer);
            select(Math.min(selected, fewer.size() - 1));
        }
    }

    @Override
    public void move(double right, double down) {
        if (selected >= 0) {
            Frame old = frames.get(selected);
            change(corner < 0 ? old.moved(right, down) : old.pulled(corner, right, down));
        }
    }

    @Override
    public void resize(double wider, double higher) {
        if (selected >= 0) {
            change(frames.get(selected).pulled(2, wider, higher));
        }
    }

    @Override
    public void undo() {
        List<Frame> last = before.pollLast();
        if (last != null) {
            frames = last;
            select(Math.min(Math.max(selected, 0), frames.size() - 1));
        }
    }

    private void change(Frame to) {
        var changed = new ArrayList<>(frames);
        changed.set(selected, to);
        keep(changed);
    }

    private void keep(List<Frame> now) {
        if (now.equals(frames)) {
            return;
        }
        if (before.size() == MOST_BACK) {
            before.pollFirst();
        }
        before.addLast(frames);
        frames = List.copyOf(now);
    }

    private static double part(double value) {
        return Math.clamp(value, 0, 1);
    }
}
