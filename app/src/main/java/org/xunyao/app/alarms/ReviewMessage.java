package org.xunyao.app.alarms;

import java.util.List;
import org.xunyao.access.Saved;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Verdict;

/// What the verdict bar has to say.
public sealed interface ReviewMessage {
    /// Nothing.
    record None() implements ReviewMessage {}

    /// The verdict is on its way to the disk.
    record Saving() implements ReviewMessage {}

    /// It is on the disk.
    record Done(Saved<Alarm> saved) implements ReviewMessage {}

    /// What was saved is taken back, and that is on the disk.
    record TakenBack(Saved<Alarm> saved) implements ReviewMessage {}

    /// It was not taken; nothing was saved.
    ///
    /// @param obstacles at least one
    /// @param afterSending whether the desk said so, after it was asked to save
    record Blocked(List<ReviewObstacle> obstacles, boolean afterSending) implements ReviewMessage {
        /// Copies the obstacles.
        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// Somebody else decided first; nothing was saved. Until the person goes on from it, nothing else can
    /// be done.
    ///
    /// @param mine what this person was about to record
    /// @param stored what stands
    /// @param who decided, empty if it is not known
    record Overtaken(Verdict mine, Alarm.Decided stored, String who) implements ReviewMessage {}

    /// It could not be saved, or the list or the material could not be read; what is typed stays.
    ///
    /// @param saving whether it was a verdict
    record Fault(String code, boolean saving) implements ReviewMessage {}
}
