package org.xunyao.video.task;

/// A corner of a zone, in the unit square of the picture (角点).
///
/// @param x 0 at the left edge, 1 at the right
/// @param y 0 at the upper edge, 1 at the lower
public record Spot(double x, double y) {
    /// Refuses a place outside the picture.
    public Spot {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("corner " + x + ", " + y);
        }
    }
}
