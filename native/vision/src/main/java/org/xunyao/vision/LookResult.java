package org.xunyao.vision;

import java.util.List;
import org.xunyao.video.Box;
import org.xunyao.vision.cells.CellAnswer;
import org.xunyao.vision.found.FindAnswer;

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
/// @param finds what was found in its zones with tasks
public record LookResult(
        boolean usable,
        String why,
        List<Box> persons,
        String detector,
        String modelSha256,
        SceneMeasures scene,
        CellAnswer zones,
        FindAnswer finds) {
    /// Copies the boxes.
    public LookResult {
        persons = List.copyOf(persons);
    }

    /// The same look, with what differs from the film it belongs to.
    LookResult beside(String differs) {
        return new LookResult(usable, differs, persons, detector, modelSha256, scene, zones, finds);
    }

    /// The same look, from which nothing may be concluded.
    LookResult unusable(String because) {
        return new LookResult(
                false, because, List.of(), detector, modelSha256, scene, CellAnswer.NONE, FindAnswer.NONE);
    }

    /// The same look with what was found in the zones.
    LookResult with(CellAnswer found) {
        return new LookResult(usable, why, persons, detector, modelSha256, scene, found, finds);
    }

    /// The same look with what was found in the zones with tasks.
    LookResult with(FindAnswer found) {
        return new LookResult(usable, why, persons, detector, modelSha256, scene, zones, found);
    }
}
