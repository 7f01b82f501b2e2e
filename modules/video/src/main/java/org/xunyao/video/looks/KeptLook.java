package org.xunyao.video.looks;

import java.time.Instant;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// One entry of what is kept of a camera's looks (留存的观测). Pictures are never part of it.
public sealed interface KeptLook {
    /// Of which camera.
    CameraId camera();

    /// When, by this station's clock, in whole microseconds.
    Instant at();

    /// The detector looked, whether the picture was of use or not.
    record Seen(Observation look) implements KeptLook {
        @Override
        public CameraId camera() {
            return look.camera();
        }

        @Override
        public Instant at() {
            return look.at();
        }
    }

    /// From here to the next look nothing may be concluded (观测中断).
    ///
    /// @param why one word, such as `lost`, `restarted` or `moved`
    record Broken(CameraId camera, Instant at, String why) implements KeptLook {
        /// The stream was gone or changed.
        public static final String LOST = "lost";
        /// Our own program, or the media worker, was not running, or its disk refused.
        public static final String RESTARTED = "restarted";
        /// Another station watches the camera.
        public static final String NOT_OURS = "not-ours";
        /// A person turned the camera away.
        public static final String MOVED = "moved";
    }
}
