package org.xunyao.vision;

import java.util.List;
import org.xunyao.video.Box;

/// What one look gave: the fields of {@link org.xunyao.video.Observation} that a picture alone can
/// tell.
///
/// @param usable false when nothing may be concluded from the picture, neither presence nor absence
/// @param why `dark`, `covered`, `frozen`, `blurred`, `moved`, `doubtful`, or empty when usable; of a
///     picture of a film also what differs from its beginning
/// @param persons over the model's threshold; empty when not usable
/// @param detector name of the model
/// @param modelSha256 digest of the weights, empty for the detector built into OpenCV
/// @param scene the measured values behind `usable`
public record LookResult(
        boolean usable, String why, List<Box> persons, String detector, String modelSha256, SceneMeasures scene) {
    /// Copies the boxes.
    public LookResult {
        persons = List.copyOf(persons);
    }

    /// The same look, with what differs from the film it belongs to.
    LookResult beside(String differs) {
        return new LookResult(usable, differs, persons, detector, modelSha256, scene);
    }

    /// The same look, from which nothing may be concluded.
    LookResult unusable(String because) {
        return new LookResult(false, because, List.of(), detector, modelSha256, scene);
    }
}
