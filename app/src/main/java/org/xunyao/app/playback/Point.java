package org.xunyao.app.playback;

import org.xunyao.video.CameraId;

/// A camera as people call it (点位).
///
/// @param shop the pharmacy's name
/// @param point where in it the camera hangs
public record Point(CameraId camera, String shop, String point) {}
