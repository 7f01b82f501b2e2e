package org.xunyao.video.patrol;

import java.util.Optional;
import org.xunyao.video.CameraId;

/// Says of a camera why a patrol passes it over (跳过原因). Asked at every move; must answer from memory.
@FunctionalInterface
public interface Skips {
    /// The reason, nothing if it is to be looked at.
    Optional<Reason> of(CameraId camera);

    /// Why a camera is passed over.
    enum Reason {
        /// The person may not see it, or it is not known yet.
        NO_RIGHT,
        /// Another station watches it.
        OTHER_STATION,
        /// The station has no such camera any more.
        GONE
    }

    /// A camera that was passed over.
    record Skipped(CameraId camera, Reason reason) {}
}
