package org.xunyao.video.fit;

import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;

/// One stream of one camera.
public record CameraStream(CameraId camera, StreamKind kind) {
    /// The large one, or the only one.
    public static CameraStream main(CameraId camera) {
        return new CameraStream(camera, StreamKind.MAIN);
    }

    /// The stream that a unit is from.
    public static CameraStream of(AccessUnit unit) {
        return new CameraStream(unit.camera(), StreamKind.of(unit.number()));
    }
}
