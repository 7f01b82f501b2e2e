package org.xunyao.supervision.alarm;

import java.time.Instant;
import org.xunyao.evidence.CaptureTimes;

/// What every state of an alarm has (告警基本情况).
///
/// @param colour how urgent
/// @param times of the still: what the camera claims, when it came, when it was sealed
/// @param raisedAt recordedTime of the alarm; the reviewer's time runs from it
public record AlarmHead(
        AlarmId id, AlarmColour colour, Finding finding, AlarmEvidence evidence, CaptureTimes times, Instant raisedAt) {
    /// The head after one more raising for the same occasion.
    AlarmHead joined(Finding later, AlarmColour other, AlarmEvidence more) {
        return new AlarmHead(
                id, colour.orMoreUrgent(other), finding.prolongedBy(later), evidence.joined(more), times, raisedAt);
    }
}
