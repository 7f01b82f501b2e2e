package org.xunyao.app.wall;

import java.util.List;
import java.util.Optional;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.CameraId;

/// Where the wall gets its pictures and states. Called on the JavaFX thread; must answer from memory.
public interface WallFeed {
    /// The picture memory of a camera, empty until its worker has made one.
    Optional<TilePicture> picture(CameraId camera);

    /// How the camera stands now.
    WallHealth health(CameraId camera);

    /// Which cameras are on the screen from now on, in n × n tiles, so that nobody decodes what nobody sees.
    ///
    /// @param cameras empty when the wall is not shown
    default void showing(List<CameraId> cameras, int perSide) {}
}
