package org.xunyao.video.patrol;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.xunyao.video.CameraId;

/// One camera of a patrol and how long it is looked at (停留时间).
///
/// @param dwell whole seconds, 1 s to one hour
public record PatrolStop(CameraId camera, Duration dwell) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /// Refuses a dwell that is none.
    ///
    /// @throws IllegalArgumentException if it is not 1 s to one hour, or not of whole seconds
    public PatrolStop {
        if (dwell.toSeconds() < 1
                || dwell.compareTo(LONGEST) > 0
                || !dwell.equals(dwell.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("dwell " + dwell);
        }
    }
}
