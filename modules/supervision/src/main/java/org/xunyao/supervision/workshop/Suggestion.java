package org.xunyao.supervision.workshop;

import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.CameraId;

/// What the reasons of dismissed alarms suggest (修改建议). A person decides; nothing follows by itself.
public sealed interface Suggestion {
    /// The dismissal reason it comes from.
    String reason();

    /// Absences must last longer before it fires.
    ///
    /// @param figures that remove most false alarms and lose no right one
    /// @param alarms how many were dismissed for the reason and can be compared
    record Longer(String reason, RuleFigures figures, Comparison effect, int alarms) implements Suggestion {}

    /// The post is watched in other hours, which stand with the camera's zone.
    record OtherHours(String reason, CameraId camera, DayHours hours, Comparison effect, int alarms)
            implements Suggestion {}

    /// The zone of a camera is to be looked at.
    record Redraw(String reason, CameraId camera, int alarms) implements Suggestion {}

    /// It was searched, and nothing removes a false alarm without losing a right one.
    record Nothing(String reason, int alarms) implements Suggestion {}

    /// Too few alarms to suggest anything (数据不足).
    ///
    /// @param alarms how many were dismissed for the reason and can be compared
    /// @param rights how many right alarms can be compared
    record Scant(String reason, int alarms, int rights) implements Suggestion {}
}
