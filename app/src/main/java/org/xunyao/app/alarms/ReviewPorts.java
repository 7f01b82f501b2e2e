package org.xunyao.app.alarms;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.app.alarms.batch.BatchModel;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;

/// What the review needs from outside. All but the player are called off the JavaFX thread and may
/// throw a `FaultException` or `RefusedException`, which the screen says by its code.
///
/// @param reasons for which an alarm may be dismissed, those in force, in the order of their digits
/// @param player plays clips in place; without one the still is shown and nothing counts as watched
public record ReviewPorts(
        Queue queue, Sheets sheets, Desk desk, List<DismissalReason> reasons, Optional<ClipPlayer> player) {
    /// Copies the reasons.
    public ReviewPorts {
        reasons = List.copyOf(reasons);
    }

    /// Port: the alarms that wait for a person.
    @FunctionalInterface
    public interface Queue {
        /// Those of this person, newest first.
        List<ReviewItem> undecided();

        /// How many wait, shown or not.
        ///
        /// @param shown what {@link #undecided} gave just now
        default long waiting(List<ReviewItem> shown) {
            return shown.size();
        }
    }

    /// Port: everything that is known of one alarm.
    @FunctionalInterface
    public interface Sheets {
        /// Reads it together.
        ReviewSheet open(ReviewItem item);
    }

    /// Port: where this person's verdict goes.
    public interface Desk extends BatchModel.Desk {
        /// Gives the verdict in the person's name.
        Reviewed decide(AlarmId alarm, Verdict verdict, Watched watched);

        /// Takes back what this person decided last about it.
        Reviewed takeBack(AlarmId alarm);

        /// So long it may be taken back.
        Duration undo();

        /// The name of a reviewer, empty if it is not known.
        default String name(PersonId who) {
            return "";
        }
    }
}
