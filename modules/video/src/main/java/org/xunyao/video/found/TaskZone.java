package org.xunyao.video.found;

import java.util.List;

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
}
