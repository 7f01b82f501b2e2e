package org.xunyao.ingest.coded;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;

/// What is to be said before a picture is given out.
@FunctionalInterface
public interface Opening {
    /// A picture is about to be given out.
    ///
    /// @param pts its time
    /// @param arrival when its last byte came
    void before(long pts, Instant arrival);

    /// For protocols that tell nothing of the camera's clock: with the first picture, and where the time
    /// did not follow the stamps, that nothing is known.
    ///
    /// @param clock of the stamps
    static Opening silent(CameraId camera, MediaClock clock, UnitListener listener) {
        long[] said = {-1};
        return (pts, arrival) -> {
            if (said[0] != clock.jumps()) {
                said[0] = clock.jumps();
                listener.event(new StreamEvent.CameraClock(camera, arrival, pts, Optional.empty()));
            }
        };
    }
}
