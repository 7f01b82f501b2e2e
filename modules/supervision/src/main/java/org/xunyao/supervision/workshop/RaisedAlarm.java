package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.CameraId;

/// An alarm that was raised, and what people made of it (告警及其复核结论).
///
/// @param zone name of the zone as it was drawn then
/// @param from beginning of what was found
/// @param to its end
/// @param reason code of resources/rules/dismissal-reasons.csv, if it was dismissed
public record RaisedAlarm(
        AlarmId id,
        CameraId camera,
        String zone,
        Finding.Rule rule,
        Instant from,
        Instant to,
        Instant raisedAt,
        Outcome outcome,
        Optional<String> reason) {
    /// What people made of it.
    public enum Outcome {
        /// Nobody decided yet.
        WAITING,
        /// It was right: confirmed, to be corrected, or worth going there.
        RIGHT,
        /// It was false.
        FALSE,
        /// The material did not let anybody tell.
        UNTOLD
    }

    /// Whether it lies over a stretch.
    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && to.isAfter(begin);
    }
}
