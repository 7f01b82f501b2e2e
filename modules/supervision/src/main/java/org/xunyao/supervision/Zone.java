package org.xunyao.supervision;

import java.util.List;
import org.xunyao.video.Box;

/// A place in a camera's picture that a rule watches (区域标定), such as the pharmacist's counter: a simple
/// polygon.
///
/// @param name shown to the reviewer
/// @param corners 3..64, in the unit square of the picture, in order around the edge
public record Zone(String name, List<Corner> corners) {
    private static final int MOST = 64;
    private static final List<Corner> WHOLE =
            List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1), new Corner(0, 1));

    /// One corner.
    ///
    /// @param x 0 at the left edge of the picture, 1 at the right
    /// @param y 0 at the upper edge of the picture, 1 at the lower
    public record Corner(double x, double y) {
        /// Refuses a place outside the picture.
        public Corner {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException("corner " + x + ", " + y);
            }
        }
    }

    /// Copies the corners; refuses what has no area to stand in.
    public Zone {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST) {
            throw new IllegalArgumentException("a zone has 3 to " + MOST + " corners");
        }
    }

    /// The whole picture (整个画面).
    public static Zone whole(String name) {
        return new Zone(name, WHOLE);
    }

    /// Whether it is the whole picture.
    public boolean isWhole() {
        return corners.equals(WHOLE);
    }

    /// Whether a person stands here: the foot of the box or its centre lies inside. Behind a counter the
    /// feet are hidden and the box ends at the counter's edge, so either point serves; doubt counts as
    /// presence.
    public boolean holds(Box person) {
        double middle = person.x() + person.width() / 2;
        return contains(middle, person.y() + person.height()) || contains(middle, person.y() + person.height() / 2);
    }

    /// Whether a point of the unit square lies inside, by the even-odd rule.
    public boolean contains(double x, double y) {
        boolean inside = false;
        Corner before = corners.getLast();
        for (Corner corner : corners) {
            boolean crosses = (corner.y() > y) != (before.y() > y);
            if (crosses && x < edge(before, corner, y)) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }

    private static double edge(Corner from, Corner to, double y) {
        return from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
    }
}
