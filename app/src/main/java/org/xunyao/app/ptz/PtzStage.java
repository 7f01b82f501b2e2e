package org.xunyao.app.ptz;

import java.util.List;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.video.ptz.PtzPreset;

/// Where turning a camera stands.
public sealed interface PtzStage {
    /// Nobody turns anything.
    record Closed() implements PtzStage {}

    /// The camera is asked.
    record Asking(WallCamera camera) implements PtzStage {}

    /// It cannot be turned.
    ///
    /// @param code why
    record Refused(WallCamera camera, String code) implements PtzStage {}

    /// It can be turned.
    ///
    /// @param presets the views that it remembers
    record Ready(WallCamera camera, List<PtzPreset> presets) implements PtzStage {
        /// Copies the list.
        public Ready {
            presets = List.copyOf(presets);
        }
    }
}
