package org.xunyao.vision.text;

/// A corner in a picture.
///
/// @param x pixels from the left edge
/// @param y pixels from the upper edge
public record TextPoint(double x, double y) {}
