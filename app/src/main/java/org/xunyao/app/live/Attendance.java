package org.xunyao.app.live;

import org.xunyao.video.CameraId;
import org.xunyao.video.lease.Standing;

/// Port: which cameras this station watches (值守). Asked often, by many threads; answers from memory.
@FunctionalInterface
public interface Attendance {
    /// How this station stands towards a camera now.
    Standing of(CameraId camera);

    /// A camera came to this station's list. Where nobody else could watch it, nothing is to be done.
    default void enter(CameraId camera) {}

    /// The one station of its database watches every camera.
    static Attendance alone() {
        Standing ours = Standing.alone();
        return camera -> ours;
    }

    /// Whether the camera is this station's to watch now.
    default boolean holds(CameraId camera) {
        return of(camera) instanceof Standing.Ours;
    }
}
