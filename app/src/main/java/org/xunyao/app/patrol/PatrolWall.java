package org.xunyao.app.patrol;

import java.util.List;
import java.util.Optional;
import org.xunyao.app.patrol.reading.StillPixels;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Sight;
import org.xunyao.video.patrol.Skips;

/// Port: the wall, as a patrol goes over it. JavaFX thread only; answers from memory.
public interface PatrolWall extends Skips {
    /// Lets all these cameras stand on the wall.
    void gather(List<CameraId> cameras);

    /// Brings a camera before the operator.
    void show(CameraId camera);

    /// Has the pictures of these cameras made in the size in which they will be shown; empty when none
    /// comes.
    void ahead(List<CameraId> cameras, Optional<CameraId> now);

    /// Whether there is a picture of a camera already.
    boolean opened(CameraId camera);

    /// The picture of a camera as it stands whole on the screen; nothing if it is enlarged, or its masks are
    /// lifted or not known.
    Optional<StillPixels> still(CameraId camera);

    /// What stands before the operator of a camera.
    Sight sight(CameraId camera);
}
