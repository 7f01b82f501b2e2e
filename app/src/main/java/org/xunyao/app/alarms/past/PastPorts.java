package org.xunyao.app.alarms.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.alarms.ClipPlayer;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.alarm.decided.DecidedQuery;

/// What the list of decided alarms needs from outside. The desk is called off the JavaFX thread and
/// may throw a `FaultException`, which the screen says by its code.
///
/// @param rules names of the rules by their ids without a version, in the order in which they are
///     offered
/// @param reasons for which an alarm may be dismissed, those in force, in the order of their digits
/// @param named names of all reasons by their codes, also of those no longer in force
/// @param player plays clips in place
public record PastPorts(
        Desk desk,
        Map<String, String> rules,
        List<DismissalReason> reasons,
        Map<String, String> named,
        Optional<ClipPlayer> player) {
    /// Copies the reasons.
    public PastPorts {
        reasons = List.copyOf(reasons);
    }

    /// Port: decided alarms in one person's name.
    public interface Desk {
        /// A page of them, those decided last first.
        List<PastLine> page(PastFilter filter, Optional<DecidedQuery.Place> before, int limit);

        /// One of them in full; nothing if it waits again.
        Optional<PastFile> open(PastLine line);

        /// Puts another verdict in the place of the one that stands.
        Reviewed counter(AlarmId alarm, Verdict verdict, Watched watched, String why);
    }
}
