package org.xunyao.app.wall;

import org.xunyao.video.CameraId;

/// A camera as the wall names it (点位).
///
/// @param shop name of the pharmacy, may be long
/// @param point where in the shop, such as 处方区; never shortened on screen
public record WallCamera(CameraId id, String shop, String point) {}
