package org.xunyao.vision;

/// What was measured of a picture before anyone was looked for, on its luma at 320x180.
///
/// @param mean average luma, 0..255
/// @param deviation standard deviation of luma, 0..128
/// @param stillSeconds for how long the picture has been the same one, 0 when it changed just now
public record SceneMeasures(double mean, double deviation, double stillSeconds) {}
