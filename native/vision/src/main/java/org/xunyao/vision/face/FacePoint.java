package org.xunyao.vision.face;

/// A place in a picture.
///
/// @param x pixels from the left edge
/// @param y pixels from the upper edge
public record FacePoint(double x, double y) {}
