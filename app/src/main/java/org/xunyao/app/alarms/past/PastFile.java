package org.xunyao.app.alarms.past;

import java.util.List;
import java.util.Optional;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.escalation.Escalation;

/// One decided alarm as it is laid open.
///
/// @param line as it stands now
/// @param steps all that was ever done about it, the first step first
/// @param gone what of it the machine handed up, the first first
/// @param lead number of the lead that was registered from it
/// @param hindrance why this person may not counter it, as a key of the bundle; empty if the desk
///     may be asked
public record PastFile(
        PastLine line,
        List<Told> steps,
        List<Escalation> gone,
        Optional<String> lead,
        String hindrance,
        ReviewSheet sheet) {
    /// Copies the lists.
    public PastFile {
        steps = List.copyOf(steps);
        gone = List.copyOf(gone);
    }

    /// A step and who did it.
    public record Told(ReviewStep step, String by) {}
}
