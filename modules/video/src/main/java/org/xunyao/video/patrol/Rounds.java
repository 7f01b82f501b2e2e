package org.xunyao.video.patrol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Walks over a series without drawing a round twice.
record Rounds(PatrolSeries series, Map<Long, List<PatrolStop>> drawn) {
    Rounds(PatrolSeries series) {
        this(series, new HashMap<>());
    }

    PatrolStop at(long place) {
        int length = series.length();
        return drawn.computeIfAbsent(Math.floorDiv(place, (long) length), series::round)
                .get((int) Math.floorMod(place, (long) length));
    }
}
