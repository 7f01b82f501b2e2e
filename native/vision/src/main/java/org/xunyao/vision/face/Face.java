package org.xunyao.vision.face;

import java.util.List;

/// A face in a picture. It may reach over the edge of the picture.
///
/// @param x left edge in pixels
/// @param y upper edge in pixels
/// @param width in pixels; roughly from ear to ear
/// @param height in pixels
/// @param score 0..1
/// @param points eye on the left of the picture, eye on the right, tip of the nose, middle of the mouth
public record Face(double x, double y, double width, double height, double score, List<FacePoint> points) {
    /// Copies the points.
    public Face {
        points = List.copyOf(points);
        if (points.size() != 4) {
            throw new IllegalArgumentException(points.size() + " points");
        }
    }

    /// Width in whole pixels, as it is shown and compared with the least one.
    public int pixels() {
        return (int) Math.round(width);
    }
}
