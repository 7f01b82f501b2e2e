package org.xunyao.supervision.zone.baseline;

import java.time.Instant;
import org.xunyao.video.cells.CellSketch;

/// How a zone looks at an hour of the day when all is in order (分时基准).
///
/// @param hour of the day, 0..23
/// @param at when it was learnt
/// @param confirmed whether it is the state that a person confirmed; the others were found to agree with it
public record HourSketch(int hour, Instant at, boolean confirmed, CellSketch sketch) {
    /// Refuses an hour that no clock shows.
    public HourSketch {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour " + hour);
        }
    }
}
