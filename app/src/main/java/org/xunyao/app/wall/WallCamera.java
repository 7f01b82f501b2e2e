package org.xunyao.app.wall;

import org.xunyao.registry.camera.RecordUse;
import org.xunyao.video.CameraId;

/// A camera as the wall names it (点位).
///
/// @param shop name of the pharmacy, may be long
/// @param point where in the shop, such as 处方区; never shortened on screen
/// @param use what its records may be used for (证、线、调)
public record WallCamera(CameraId id, String shop, String point, RecordUse use) {
    /// A camera of which nothing is known but its place: what it shows is a lead and nothing more.
    public WallCamera(CameraId id, String shop, String point) {
        this(id, shop, point, RecordUse.LEAD);
    }
}
