package org.xunyao.registry;

/// A place on the earth (地理位置) in degrees, as CGCS2000 and WGS-84 give it; on a county's map the two do
/// not differ. What a Chinese street map gives (GCJ-02, BD-09) lies some hundred metres beside it.
///
/// @param longitude −180..180, east positive (经度)
/// @param latitude −90..90, north positive (纬度)
public record GeoPoint(double longitude, double latitude) {
    private static final double EAST = 180;
    private static final double NORTH = 90;

    /// Refuses what is not on the earth.
    public GeoPoint {
        if (!isLongitude(longitude) || !isLatitude(latitude)) {
            throw new IllegalArgumentException("no place on the earth");
        }
    }

    /// Whether that is a longitude.
    public static boolean isLongitude(double degrees) {
        return degrees >= -EAST && degrees <= EAST;
    }

    /// Whether that is a latitude.
    public static boolean isLatitude(double degrees) {
        return degrees >= -NORTH && degrees <= NORTH;
    }
}
