package org.xunyao.supervision.figures;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.CameraId;

/// An alarm as far as it is counted (计入统计的告警).
///
/// @param decided nothing while it waits
public record Judged(
        Finding.Rule rule,
        CameraId camera,
        PharmacyId shop,
        AlarmColour colour,
        Instant raisedAt,
        Optional<Decided> decided) {
    /// The decision that stands.
    ///
    /// @param by whose decision it is
    /// @param at when it was given
    public record Decided(End end, PersonId by, Instant at) {}
}
