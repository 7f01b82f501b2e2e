package org.xunyao.video;

/// Where a model saw a person, in the unit square of the picture.
///
/// @param x left edge, 0..1
/// @param y upper edge, 0..1
/// @param width 0..1
/// @param height 0..1
/// @param score the model's own confidence, 0..1
public record Box(double x, double y, double width, double height, double score) {}
