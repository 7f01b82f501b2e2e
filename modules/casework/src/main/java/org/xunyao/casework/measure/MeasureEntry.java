package org.xunyao.casework.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Entry;

/// One line of the journal of a measure (措施记录). It is never changed; a later line may put its day right.
///
/// @param number from 1 without gaps
/// @param act what was done; of a correction the act that it corrects
/// @param day from which it counts in law
/// @param to where the measure stood after it
/// @param by who took the step
/// @param recordedAt recordedTime
/// @param correction present if this line puts an earlier one right
public record MeasureEntry(
        int number,
        MeasureAct act,
        LocalDate day,
        MeasureState to,
        PersonId by,
        Instant recordedAt,
        Optional<Entry.Correction> correction) {
    /// Refuses a number below 1, a correction of itself or of a later line, and a lapse: that is no step.
    public MeasureEntry {
        if (number < 1
                || to == MeasureState.LAPSED
                || correction.filter(one -> one.of() >= number).isPresent()) {
            throw new IllegalArgumentException("no line of a journal: " + number + " " + to + " " + correction);
        }
    }

    /// The same act on another day, at its own place.
    MeasureEntry on(LocalDate other) {
        return new MeasureEntry(number, act, other, to, by, recordedAt, correction);
    }
}
