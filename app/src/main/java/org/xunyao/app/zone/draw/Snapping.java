package org.xunyao.app.zone.draw;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import org.xunyao.supervision.Zone.Corner;

/// Where a corner jumps: to another zone's corner first, then to an edge of the picture, then to the grid.
final class Snapping {
    /// How near it must come, as a share of the picture.
    private static final double NEAR = 0.012;

    /// Lines of the grid over the whole picture.
    private static final double LINES = 100;

    private Snapping() {}

    /// The place to which a corner jumps from there.
    ///
    /// @param others corners of other zones
    static Corner of(double x, double y, List<Corner> others) {
        return others.stream()
                .filter(at -> away(at, x, y) <= NEAR)
                .min(Comparator.comparingDouble(at -> away(at, x, y)))
                .orElseGet(() -> new Corner(line(x), line(y)));
    }

    private static double away(Corner at, double x, double y) {
        return Math.hypot(at.x() - x, at.y() - y);
    }

    private static double line(double value) {
        return value < NEAR ? 0 : value > 1 - NEAR ? 1 : Math.rint(value * LINES) / LINES;
    }

    /// Whether a place is on an edge, as far as a hand can point.
    static boolean isOn(Point2D at, Corner from, Corner to) {
        double x = to.x() - from.x();
        double y = to.y() - from.y();
        double length = x * x + y * y;
        double share =
                length == 0 ? 0 : Math.clamp(((at.getX() - from.x()) * x + (at.getY() - from.y()) * y) / length, 0, 1);
        return Math.hypot(from.x() + share * x - at.getX(), from.y() + share * y - at.getY()) < NEAR;
    }
}
