package org.xunyao.registry.place;

import java.util.List;
import org.xunyao.registry.GeoPoint;

/// A map of the county (县域地图): lines, areas and names, no picture.
///
/// @param name of the county
/// @param source who made it, as it says itself; may be empty
/// @param verified whether somebody has compared it with the land; false in an invented county
/// @param features in the order in which they are drawn
public record CountyMap(String name, String source, boolean verified, List<Feature> features) {
    /// Copies the features and refuses a map without any.
    public CountyMap {
        features = List.copyOf(features);
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a map shows something");
        }
    }

    /// What stands on a map.
    public enum Kind {
        /// 县界.
        COUNTY,
        /// 乡镇、街道界.
        TOWNSHIP,
        /// 河流、水面.
        RIVER,
        /// 道路.
        ROAD,
        /// 地名.
        PLACE,
        /// What the map does not name a kind for.
        OTHER
    }

    /// One thing on the map.
    ///
    /// @param name may be empty
    /// @param lines at least one, each of at least one point; a single point is where a name stands
    /// @param area whether the lines are closed and enclose something
    public record Feature(Kind kind, String name, List<List<GeoPoint>> lines, boolean area) {
        /// Copies the lines.
        public Feature {
            lines = lines.stream().map(List::copyOf).toList();
        }

        /// Whether it is a single point.
        public boolean point() {
            return lines.size() == 1 && lines.getFirst().size() == 1;
        }
    }

    /// How many points it has.
    public long points() {
        return features.stream()
                .flatMap(feature -> feature.lines().stream())
                .mapToLong(List::size)
                .sum();
    }
}
