package org.xunyao.app.streams;

import java.util.Optional;
import org.xunyao.supervision.online.OnlineRate;
import org.xunyao.video.CameraId;

/// A line of the table of rates: one camera, or all of a shop together.
///
/// @param camera empty for the shop's own line
/// @param point where the camera hangs; empty for the shop's own line
public record RateRow(String shop, Optional<CameraId> camera, String point, OnlineRate rate) {}
