package org.xunyao.video.patrol;

import java.util.List;
import java.util.UUID;
import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.WallPlan;

/// Cameras in the order in which they are to be looked at, under a name (轮巡组).
///
/// @param name as that of a {@link NamedView}
/// @param stops 1..{@value WallPlan#MOST}; a camera may come more than once
public record PatrolSequence(UUID id, String name, List<PatrolStop> stops) {
    /// Copies the stops.
    ///
    /// @throws IllegalArgumentException if the name does not fit, or there is no stop or too many
    public PatrolSequence {
        stops = List.copyOf(stops);
        if (!NamedView.fits(name) || stops.isEmpty() || stops.size() > WallPlan.MOST) {
            throw new IllegalArgumentException("sequence of " + stops.size() + " stops");
        }
    }
}
