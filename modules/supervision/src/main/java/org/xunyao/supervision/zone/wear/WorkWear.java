package org.xunyao.supervision.zone.wear;

import java.time.Instant;
import java.util.List;
import org.xunyao.registry.CameraCode;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.video.wear.WearSketch;

/// How the shop's work clothes look through a camera (工作服样本), until the next set; of those before only who
/// saved them stays. It is no picture.
///
/// @param number of this set, from 1
/// @param samples at most {@value #MOST}; none if nothing is compared any more
/// @param by who saved it, as the audit names him
public record WorkWear(CameraCode camera, long number, List<WearSketch> samples, Instant at, String by) {
    /// Most samples of a camera.
    public static final int MOST = ZoneTask.Wear.MOST;

    /// Copies the samples and refuses too many.
    public WorkWear {
        samples = List.copyOf(samples);
        if (samples.size() > MOST) {
            throw new IllegalArgumentException(samples.size() + " samples");
        }
    }
}
