package org.xunyao.app.map;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.place.CountyMap;

/// The plane of a county: plate carrée true at its middle latitude, off by less than one part in a thousand
/// over 50 km. One unit is a degree of latitude; y grows to the south.
///
/// @param west longitude of the frame's edge
/// @param north latitude of the frame's edge
/// @param shrink how much shorter a degree of longitude is there
/// @param width of the frame in units
/// @param height of the frame in units
record Projection(double west, double north, double shrink, double width, double height) {
    /// Metres of a unit.
    static final double METRES = 111_320;

    private static final double LEAST = 0.02;
    private static final double LEAST_SHRINK = 0.01;

    /// The plane in which a map and shops stand. Without any it is somewhere.
    static Projection around(List<CountyMap> maps, Collection<GeoPoint> places) {
        var box = new double[] {180, -180, 90, -90};
        Stream.concat(
                        maps.stream()
                                .flatMap(map -> map.features().stream())
                                .flatMap(feature -> feature.lines().stream())
                                .flatMap(List::stream),
                        places.stream())
                .forEach(point -> {
                    box[0] = Math.min(box[0], point.longitude());
                    box[1] = Math.max(box[1], point.longitude());
                    box[2] = Math.min(box[2], point.latitude());
                    box[3] = Math.max(box[3], point.latitude());
                });
        if (box[0] > box[1]) {
            return new Projection(0, LEAST, 1, LEAST, LEAST);
        }
        double shrink = Math.max(LEAST_SHRINK, Math.cos(Math.toRadians((box[2] + box[3]) / 2)));
        return new Projection(
                box[0], box[3], shrink, Math.max(LEAST, (box[1] - box[0]) * shrink), Math.max(LEAST, box[3] - box[2]));
    }

    double x(GeoPoint point) {
        return (point.longitude() - west) * shrink;
    }

    double y(GeoPoint point) {
        return north - point.latitude();
    }

    /// The place on the earth, at most at its edge.
    GeoPoint point(double x, double y) {
        return new GeoPoint(Math.clamp(west + x / shrink, -180, 180), Math.clamp(north - y, -90, 90));
    }
}
