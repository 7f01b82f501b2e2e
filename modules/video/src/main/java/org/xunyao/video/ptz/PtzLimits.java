package org.xunyao.video.ptz;

import java.time.Duration;

/// How cameras are found and turned here.
///
/// @param steering how long a camera may turn without a word
/// @param settle how long a camera takes at most to get home; only then its looks count again
/// @param search how long answers of cameras are waited for when they are looked for
public record PtzLimits(SteeringLimits steering, Duration settle, Duration search) {}
