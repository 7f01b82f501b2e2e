package org.xunyao.vision;

import java.util.List;
import org.xunyao.video.Box;
import org.xunyao.vision.cells.CellAnswer;

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
/// @param zones what was found in the camera's zones
public record LookResult(
        boolean usable,
        String why,
        List<Box> persons,
        String detector,
        String modelSha256,
        SceneMeasures scene,
        CellAnswer zones) {
    /// Copies the boxes.
    public LookResult {
        persons = List.copyOf(persons);
    }

    /// The same look, with what differs from the film it belongs to.
    LookResult beside(String differs) {
        return new LookResult(usable, differs, persons, detector, modelSha256, scene, zones);
    }

    /// The same look, from which nothing may be concluded.
    LookResult unusable(String because) {
        return new LookResult(false, because, List.of(), detector, modelSha256, scene, CellAnswer.NONE);
    }

    /// The same look with what was found in the zones.
    LookResult with(CellAnswer found) {
        return new LookResult(usable, why, persons, detector, modelSha256, scene, found);
    }
}
