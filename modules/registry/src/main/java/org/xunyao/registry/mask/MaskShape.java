package org.xunyao.registry.mask;

import java.util.List;

/// One area that is hidden (遮挡区域): a polygon in fractions of the picture, so that it lies the same in every
/// size.
///
/// @param corners {@value #LEAST} to {@value #MOST}, in order around it
public record MaskShape(List<Corner> corners) {
    /// Fewest corners.
    public static final int LEAST = 3;
    /// Most corners.
    public static final int MOST = 24;

    /// A corner.
    ///
    /// @param x from the left, 0 to 1
    /// @param y from the top, 0 to 1
    public record Corner(double x, double y) {
        /// @throws IllegalArgumentException if it lies outside
        public Corner {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException("a corner outside of the picture");
            }
        }
    }

    /// @throws IllegalArgumentException for too few or too many corners
    public MaskShape {
        corners = List.copyOf(corners);
        if (corners.size() < LEAST || corners.size() > MOST) {
            throw new IllegalArgumentException(corners.size() + " corners");
        }
    }

    /// A rectangle.
    ///
    /// @param x of its left edge, 0 to 1
    /// @param y of its upper edge, 0 to 1
    /// @param width 0 to 1 − x
    /// @param height 0 to 1 − y
    public static MaskShape rectangle(double x, double y, double width, double height) {
        double right = Math.min(1, x + width);
        double bottom = Math.min(1, y + height);
        return new MaskShape(
                List.of(new Corner(x, y), new Corner(right, y), new Corner(right, bottom), new Corner(x, bottom)));
    }

    /// The left edge.
    public double left() {
        return corners.stream().mapToDouble(Corner::x).min().orElse(0);
    }

    /// The upper edge.
    public double top() {
        return corners.stream().mapToDouble(Corner::y).min().orElse(0);
    }

    /// The right edge.
    public double right() {
        return corners.stream().mapToDouble(Corner::x).max().orElse(1);
    }

    /// The lower edge.
    public double bottom() {
        return corners.stream().mapToDouble(Corner::y).max().orElse(1);
    }
}
