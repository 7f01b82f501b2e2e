package org.xunyao.video.found;

/// Who wears what in a zone at one look (区域着装).
///
/// @param zone its name in the plan that was in force, 1..64 characters
public record ZoneWear(String zone, WearCount count) {
    /// Refuses a zone without a name.
    public ZoneWear {
        ZoneFinds.requireName(zone);
    }
}
