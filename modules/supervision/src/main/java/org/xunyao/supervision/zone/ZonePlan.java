package org.xunyao.supervision.zone;

import java.time.Instant;
import java.util.List;
import org.xunyao.registry.CameraCode;

/// The zones of one camera from a moment on (区域标定图), until the next plan; the ones before stay on record.
///
/// @param number of this plan, from 1
/// @param at from when it is in force: when it was saved
/// @param by who saved it, as the audit names him
public record ZonePlan(CameraCode camera, long number, List<DrawnZone> zones, Instant at, String by) {
    /// Copies the zones.
    public ZonePlan {
        zones = List.copyOf(zones);
    }
}
