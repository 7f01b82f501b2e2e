package org.xunyao.app.zone.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import org.xunyao.app.picture.outline.OutlineDraft;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneRules;
import org.xunyao.supervision.zone.ZoneWatch;

/// Zones of a camera while a person draws them, with undoing and redoing. It outlives the pane that shows it.
public final class ZoneDraft implements OutlineDraft {
    private static final int MOST_BACK = 100;
    private static final double LEAST = 0.01;
    private static final double NEW = 0.3;

    private final long seen;
    private final List<DrawnZone> begun;
    private final Deque<List<DrawnZone>> before = new ArrayDeque<>();
    private final Deque<List<DrawnZone>> after = new ArrayDeque<>();
    private List<DrawnZone> zones;
    private int selected;
    private int corner = -1;
    private boolean snaps = true;
    private boolean grabbed;

    /// @param begun what is in force
    /// @param seen number of that plan, 0 if there is none
    public ZoneDraft(List<DrawnZone> begun, long seen) {
        this.begun = List.copyOf(begun);
        this.zones = this.begun;
        this.seen = seen;
        this.selected = zones.isEmpty() ? -1 : 0;
    }

    /// The zones as they stand.
    public List<DrawnZone> zones() {
        return zones;
    }

    /// Number of the plan from which it began, 0 if there was none.
    public long seen() {
        return seen;
    }

    /// Whether they are other ones than at the beginning.
    public boolean isChanged() {
        return !zones.equals(begun);
    }

    /// What is wrong with them, as a code.
    public Optional<String> fault() {
        return ZoneRules.fault(zones);
    }

    /// Whether pulled corners jump to the grid, to edges and to other corners.
    public boolean snaps() {
        return snaps;
    }

    /// Turns the jumping on or off.
    public void turnSnaps() {
        snaps = !snaps;
    }

    /// The selected zone.
    public Optional<DrawnZone> chosen() {
        return selected < 0 ? Optional.empty() : Optional.of(zones.get(selected));
    }

    /// Gives the selected zone another name.
    public void rename(String name) {
        change(old -> new DrawnZone(old.kind(), new Zone(name, old.zone().corners()), old.watch()));
    }

    /// Makes the selected zone another kind; one that had the name of its kind gets the name of the other.
    public void turn(ZoneKind kind, Optional<String> name) {
        change(old -> new DrawnZone(
                kind, name.map(text -> new Zone(text, old.zone().corners())).orElse(old.zone()), old.watch()));
    }

    /// Has the selected zone watched, or not.
    public void watch(Optional<ZoneWatch> watch) {
        change(old -> new DrawnZone(old.kind(), old.zone(), watch));
    }

    @Override
    public List<List<Point2D>> outlines() {
        return zones.stream()
                .map(zone -> zone.zone().corners().stream()
                        .map(at -> new Point2D(at.x(), at.y()))
                        .toList())
                .toList();
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
        selected = index >= 0 && index < zones.size() ? index : -1;
        corner = -1;
    }

    @Override
    public void select(int index, int at) {
        select(index);
        corner = selected >= 0 ? at : -1;
    }

    @Override
    public void nextCorner() {
        if (selected >= 0) {
            corner = corner + 1 < corners().size() ? corner + 1 : -1;
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
        if (zones.size() >= ZoneRules.MOST) {
            return false;
        }
        double right = part(x + width);
        double bottom = part(y + height);
        var at = List.of(
                new Corner(part(x), part(y)),
                new Corner(right, part(y)),
                new Corner(right, bottom),
                new Corner(part(x), bottom));
        var more = new ArrayList<>(zones);
        more.add(new DrawnZone(ZoneKind.COUNTER, new Zone(freeName(), at), Optional.empty()));
        keep(more);
        select(zones.size() - 1);
        return true;
    }

    private String freeName() {
        int number = zones.size() + 1;
        while (isName(Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private boolean isName(String text) {
        return zones.stream().anyMatch(zone -> zone.zone().name().equals(text));
    }

    /// Puts a corner behind the selected one, half way to the next, and selects it; without a selected one
    /// behind the last.
    ///
    /// @return false when there are too many
    public boolean insert() {
        if (selected < 0) {
            return true;
        }
        int at = corner < 0 ? corners().size() - 1 : corner;
        Corner one = corners().get(at);
        Corner two = corners().get((at + 1) % corners().size());
        return insert(at + 1, new Corner((one.x() + two.x()) / 2, (one.y() + two.y()) / 2));
    }

    @Override
    public boolean insert(Point2D at) {
        for (int i = zones.size() - 1; i >= 0; i--) {
            List<Corner> around = zones.get(i).zone().corners();
            for (int k = 0; k < around.size(); k++) {
                if (Snapping.isOn(at, around.get(k), around.get((k + 1) % around.size()))) {
                    select(i);
                    return insert(k + 1, new Corner(part(at.getX()), part(at.getY())));
                }
            }
        }
        return false;
    }

    private boolean insert(int place, Corner at) {
        if (corners().size() >= ZoneRules.CORNERS) {
            return false;
        }
        var more = new ArrayList<>(corners());
        more.add(place, at);
        shape(more);
        corner = place;
        return true;
    }

    @Override
    public void delete() {
        if (selected < 0) {
            return;
        }
        if (corner >= 0) {
            if (corners().size() > 3) {
                var fewer = new ArrayList<>(corners());
                fewer.remove(corner);
                shape(fewer);
                corner = Math.min(corner, fewer.size() - 1);
            }
            return;
        }
        var fewer = new ArrayList<>(zones);
        fewer.remove(selected);
        keep(fewer);
        select(Math.min(selected, fewer.size() - 1));
    }

    @Override
    public void move(double right, double down) {
        if (selected < 0) {
            return;
        }
        if (corner >= 0) {
            Corner at = corners().get(corner);
            place(new Corner(part(at.x() + right), part(at.y() + down)));
            return;
        }
        double x = Math.clamp(right, -least(true), 1 - most(true));
        double y = Math.clamp(down, -least(false), 1 - most(false));
        shape(corners().stream()
                .map(at -> new Corner(part(at.x() + x), part(at.y() + y)))
                .toList());
    }

    @Override
    public void resize(double wider, double higher) {
        if (selected < 0) {
            return;
        }
        double left = least(true);
        double top = least(false);
        double width = Math.max(LEAST, most(true) - left);
        double height = Math.max(LEAST, most(false) - top);
        double foldX = Math.clamp(width + wider, LEAST, Math.max(LEAST, 1 - left)) / width;
        double foldY = Math.clamp(height + higher, LEAST, Math.max(LEAST, 1 - top)) / height;
        shape(corners().stream()
                .map(at -> new Corner(part(left + (at.x() - left) * foldX), part(top + (at.y() - top) * foldY)))
                .toList());
    }

    /// The selected corner jumps to the nearest place of the grid, of an edge or of another corner.
    public void snap() {
        if (selected >= 0 && corner >= 0) {
            Corner at = corners().get(corner);
            place(Snapping.of(at.x(), at.y(), others()));
        }
    }

    @Override
    public void grab() {
        grabbed = true;
        push();
    }

    @Override
    public void pull(Point2D from, Point2D to) {
        if (selected >= 0 && corner >= 0 && snaps) {
            place(Snapping.of(part(to.getX()), part(to.getY()), others()));
        } else {
            move(to.getX() - from.getX(), to.getY() - from.getY());
        }
    }

    /// Corners of the other zones.
    private List<Corner> others() {
        var corners = new ArrayList<Corner>();
        for (int i = 0; i < zones.size(); i++) {
            if (i != selected) {
                corners.addAll(zones.get(i).zone().corners());
            }
        }
        return corners;
    }

    private void place(Corner to) {
        int only = corner;
        var moved = new ArrayList<>(corners());
        moved.set(only, to);
        shape(moved);
    }

    @Override
    public void undo() {
        swap(before, after);
    }

    /// Does again what was taken back.
    public void redo() {
        swap(after, before);
    }

    /// Leaves everything that was drawn.
    public void discard() {
        keep(begun);
        select(zones.isEmpty() ? -1 : 0);
    }

    private void swap(Deque<List<DrawnZone>> from, Deque<List<DrawnZone>> to) {
        grabbed = false;
        List<DrawnZone> other = from.pollLast();
        while (other != null && other.equals(zones)) {
            other = from.pollLast();
        }
        if (other != null) {
            to.addLast(zones);
            zones = other;
            select(Math.min(Math.max(selected, 0), zones.size() - 1));
        }
    }

    private void shape(List<Corner> to) {
        change(old -> new DrawnZone(old.kind(), new Zone(old.zone().name(), to), old.watch()));
    }

    private void change(UnaryOperator<DrawnZone> how) {
        if (selected >= 0) {
            var changed = new ArrayList<>(zones);
            changed.set(selected, how.apply(changed.get(selected)));
            set(changed);
        }
    }

    private void keep(List<DrawnZone> now) {
        grabbed = false;
        set(now);
    }

    private void set(List<DrawnZone> now) {
        if (now.equals(zones)) {
            return;
        }
        if (!grabbed) {
            push();
        }
        after.clear();
        zones = List.copyOf(now);
    }

    private void push() {
        if (before.size() == MOST_BACK) {
            before.pollFirst();
        }
        before.addLast(zones);
    }

    @Override
    public void release() {
        grabbed = false;
    }

    private List<Corner> corners() {
        return zones.get(selected).zone().corners();
    }

    private double least(boolean across) {
        return corners().stream()
                .mapToDouble(at -> across ? at.x() : at.y())
                .min()
                .orElse(0);
    }

    private double most(boolean across) {
        return corners().stream()
                .mapToDouble(at -> across ? at.x() : at.y())
                .max()
                .orElse(1);
    }

    private static double part(double value) {
        return Math.clamp(value, 0, 1);
    }
}
