package org.xunyao.supervision.daily;

import org.xunyao.video.CameraId;

/// Of what a day is summed up (累计对象).
///
/// @param zone its name in the plan
/// @param rule such as `AI-17`
public record DayPlace(CameraId camera, String zone, String rule) {}
