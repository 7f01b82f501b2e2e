package org.xunyao.app.alarms.reread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.app.alarms.ClipPlayer;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Unread;

/// What second readings of verdicts ask of the desks, for the person who is signed in; each part for those who
/// may. All but the player are called off the JavaFX thread and may throw a `FaultException` or
/// `RefusedException`, which the screen says by its code.
///
/// @param least pairs below which no agreement is told
/// @param sheets reads what is known of an alarm
/// @param player plays clips in place; without one nothing counts as watched
public record RereadPorts(
        Optional<Reader> second,
        Optional<Reader> third,
        Optional<Supplier<List<Month>>> months,
        int least,
        ReviewPorts.Sheets sheets,
        Optional<ClipPlayer> player) {
    /// Port: alarms to be read, and where the answer goes.
    public interface Reader {
        /// What is due for this person.
        List<Unread> due();

        /// One of them, without what anybody held of it.
        ReviewItem open(UUID id);

        /// Keeps the answer.
        Answered answer(UUID id, End answer, Watched watched);
    }

    /// An answer is on the disk.
    ///
    /// @param saved proof of it
    public record Answered(Saved<?> saved, Outcome outcome) {}

    /// What an answer came to.
    public enum Outcome {
        /// It is kept; what the verdict was is not told.
        KEPT,
        /// The third reading holds what the verdict holds.
        UPHELD,
        /// The third reading holds something else: a person may think of a counter-entry.
        DOUBTED
    }
}
