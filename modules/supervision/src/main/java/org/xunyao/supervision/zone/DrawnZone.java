package org.xunyao.supervision.zone;

import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.ZoneKind;

/// One zone of a camera as a person drew it (标定区域).
///
/// @param watch the rule that watches it; empty if none does
public record DrawnZone(ZoneKind kind, Zone zone, Optional<ZoneWatch> watch) {
    /// The same zone with other corners; the whole picture has none of its own and stays as it is.
    public DrawnZone shaped(List<Corner> corners) {
        return kind == ZoneKind.PICTURE ? this : new DrawnZone(kind, new Zone(zone.name(), corners), watch);
    }

    /// The same zone as one of another kind.
    public DrawnZone as(ZoneKind other, String name) {
        Zone now = other == ZoneKind.PICTURE ? Zone.whole(name) : new Zone(name, zone.corners());
        return new DrawnZone(other, now, watch);
    }
}
