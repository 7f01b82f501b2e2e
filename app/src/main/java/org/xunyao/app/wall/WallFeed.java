package org.xunyao.app.wall;

import java.util.Map;
import java.util.Optional;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;

/// Where the wall gets its pictures and states. Called on the JavaFX thread; must answer from memory.
public interface WallFeed {
    /// The picture memory of a camera, empty until its worker has made one.
    Optional<TilePicture> picture(CameraId camera);

    /// How the camera stands now.
    WallHealth health(CameraId camera);

    /// Whether this station watches the camera, or who does; a wall of one station need not ask.
    default Standing standing(CameraId camera) {
        return Standing.alone();
    }

    /// Which of its streams the camera shows, and why; empty where that is not known.
    default Optional<ShownStream> stream(CameraId camera) {
        return Optional.empty();
    }

    /// Whether the person may see the camera.
    default Right right(CameraId camera) {
        return Right.GIVEN;
    }

    /// Which cameras are on the screen from now on, and how large each, so that a picture need not be scaled
    /// again where it is drawn.
    ///
    /// @param places for each picture, in pixels of the screen; a picture keeps its proportions inside it.
    ///     Empty when the wall is not shown
    default void showing(Map<CameraId, PictureSize> places) {}

    /// What is known of a right (看这个点位的权限).
    enum Right {
        /// It may be seen.
        GIVEN,
        /// Not asked yet: nothing is shown until it is known.
        ASKED,
        /// It may not be seen.
        REFUSED
    }
}
