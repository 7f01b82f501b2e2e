package org.xunyao.app.map;

import org.xunyao.registry.GeoPoint;

/// What part of the plane is on the screen.
///
/// @param x of the middle, in units of the plane
/// @param y of the middle
/// @param scale pixels of a unit
/// @param width of the screen's part in pixels
/// @param height of it
public record Viewport(Projection plane, double x, double y, double scale, double width, double height) {
    private static final double MARGIN = 0.92;
    private static final double CLOSEST = Projection.METRES;
    private static final double NEAR = 6;

    /// The whole plane.
    static Viewport whole(Projection plane, double width, double height) {
        double scale = fit(plane, width, height);
        return new Viewport(plane, plane.width() / 2, plane.height() / 2, scale, width, height);
    }

    private static double fit(Projection plane, double width, double height) {
        return MARGIN * Math.min(Math.max(1, width) / plane.width(), Math.max(1, height) / plane.height());
    }

    /// The same part on a screen of another size.
    Viewport sized(double wide, double high) {
        return bounded(x, y, scale, wide, high);
    }

    /// Moved by pixels: what is looked at goes the other way.
    Viewport moved(double right, double down) {
        return bounded(x + right / scale, y + down / scale, scale, width, height);
    }

    /// Closer or farther, with one point of the screen staying where it is.
    Viewport zoomed(double factor, double atX, double atY) {
        double least = fit(plane, width, height);
        double next = Math.clamp(scale * factor, least, Math.max(least, CLOSEST));
        double keptX = x + (atX - width / 2) / scale;
        double keptY = y + (atY - height / 2) / scale;
        return bounded(keptX - (atX - width / 2) / next, keptY - (atY - height / 2) / next, next, width, height);
    }

    /// A place in the middle, and near enough to see it.
    Viewport on(GeoPoint place) {
        double near = Math.clamp(NEAR * fit(plane, width, height), scale, Math.max(scale, CLOSEST));
        return bounded(plane.x(place), plane.y(place), near, width, height);
    }

    private Viewport bounded(double toX, double toY, double toScale, double wide, double high) {
        double least = fit(plane, wide, high);
        return new Viewport(
                plane,
                Math.clamp(toX, 0, plane.width()),
                Math.clamp(toY, 0, plane.height()),
                Math.max(toScale, least),
                wide,
                high);
    }

    double screenX(GeoPoint place) {
        return (plane.x(place) - x) * scale + width / 2;
    }

    double screenY(GeoPoint place) {
        return (plane.y(place) - y) * scale + height / 2;
    }

    /// What lies under a pixel.
    GeoPoint at(double screenX, double screenY) {
        return plane.point(x + (screenX - width / 2) / scale, y + (screenY - height / 2) / scale);
    }

    /// Whether a pixel is on the screen.
    ///
    /// @param margin pixels beyond the edge that count too
    boolean shows(double screenX, double screenY, double margin) {
        return screenX >= -margin && screenY >= -margin && screenX <= width + margin && screenY <= height + margin;
    }
}
