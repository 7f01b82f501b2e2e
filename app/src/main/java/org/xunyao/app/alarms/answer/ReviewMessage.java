package org.xunyao.app.alarms.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.PersonId;
import org.xunyao.access.Saved;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;

/// What is to be said of an answer.
public sealed interface ReviewMessage {
    /// Nothing.
    record None() implements ReviewMessage {}

    /// The verdict is on its way to the disk.
    record Saving() implements ReviewMessage {}

    /// It is on the disk.
    record Done(Saved<Alarm> saved) implements ReviewMessage {}

    /// What was saved is taken back, and that is on the disk.
    ///
    /// @param saved the last of them
    /// @param left what of one go could not be taken back
    record TakenBack(Saved<Alarm> saved, List<Left> left) implements ReviewMessage {
        /// Copies the list.
        public TakenBack {
            left = List.copyOf(left);
        }
    }

    /// Alarms of one cause were dismissed in one go; all that is told as kept is on the disk.
    ///
    /// @param saved the last of them, where one was
    /// @param kept how many
    /// @param left those that were not, and why
    record Batched(Optional<Saved<Alarm>> saved, int kept, List<Left> left) implements ReviewMessage {
        /// Copies the list.
        public Batched {
            left = List.copyOf(left);
        }
    }

    /// An alarm of one go that stays as it was.
    ///
    /// @param raisedAt by which a person finds it in the list
    /// @param why what the desk asks for; empty where it could not be saved at all
    /// @param code of the fault, empty where the desk said why
    record Left(Instant raisedAt, List<ReviewObstacle> why, String code) {
        /// Copies the obstacles.
        public Left {
            why = List.copyOf(why);
        }
    }

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

    /// Somebody else decided first; nothing was saved. Until the person goes on from it, nothing
    /// else can be done.
    ///
    /// @param mine what this person was about to record
    /// @param stored what stands
    /// @param who decided, empty if it is not known
    record Overtaken(Verdict mine, Alarm.Decided stored, String who) implements ReviewMessage {}

    /// It could not be saved, or the list or the material could not be read; what is typed stays.
    ///
    /// @param saving whether it was a verdict
    record Fault(String code, boolean saving) implements ReviewMessage {}

    /// What the desk said to a verdict.
    ///
    /// @param mine what this person gave
    /// @param names what a person is called
    static ReviewMessage of(Verdict mine, Reviewed reviewed, Function<PersonId, String> names) {
        return switch (reviewed) {
            case Reviewed.Done done -> new Done(done.saved());
            case Reviewed.Blocked blocked ->
                blocked.stored()
                        .<ReviewMessage>map(stored -> new Overtaken(
                                mine, stored, names.apply(stored.decision().reviewer())))
                        .orElseGet(() -> new Blocked(blocked.obstacles(), true));
        };
    }
}
