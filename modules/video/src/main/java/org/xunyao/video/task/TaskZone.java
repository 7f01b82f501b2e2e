package org.xunyao.video.task;

import java.util.List;
import org.xunyao.video.Box;

/// A zone in which something is to be found out, as the worker knows it (任务区域): no name.
///
/// @param corners 3..{@value #MOST_CORNERS}, in order around the edge
public record TaskZone(List<Spot> corners, ZoneTask task) {
    /// Most corners.
    public static final int MOST_CORNERS = 64;

    /// Copies the corners; refuses what has no area.
    public TaskZone {
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException(corners.size() + " corners");
        }
    }

    /// Whether a person stands here: the foot of the box or its centre lies inside, as on duty.
    public boolean holds(Box person) {
        double middle = person.x() + person.width() / 2;
        return contains(middle, person.y() + person.height()) || contains(middle, person.y() + person.height() / 2);
    }

    private boolean contains(double x, double y) {
        boolean inside = false;
        Spot before = corners.getLast();
        for (Spot corner : corners) {
            boolean crosses = (corner.y() > y) != (before.y() > y);
            if (crosses && x < before.x() + (y - before.y()) / (corner.y() - before.y()) * (corner.x() - before.x())) {
                inside = !inside;
            }
            before = corner;
        }
        return inside;
    }
}
