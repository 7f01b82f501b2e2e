package org.xunyao.app.live;

import java.util.List;
import org.xunyao.video.Observation;

/// A look of a camera that was turned away: whoever is in the picture, or nobody, it says nothing of the
/// post, and it is nobody's tampering.
final class MovedLook {
    private MovedLook() {}

    static Observation of(Observation look) {
        return new Observation(
                look.camera(),
                look.firstUnit(),
                look.lastUnit(),
                look.at(),
                false,
                "turned",
                List.of(),
                look.detector(),
                look.modelSha256());
    }
}
