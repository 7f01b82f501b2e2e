package org.xunyao.casework.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.procedure.Stage;

/// One line of the journal of a case (办案记录). It is never changed; a later line may put its day
/// right.
///
/// @param number from 1 without gaps
/// @param act what was done; of a correction the act that it corrects
/// @param day from which it counts in law
/// @param to where the case stood after it
/// @param by who took the step
/// @param recordedAt recordedTime
/// @param correction present if this line puts an earlier one right
public record Entry(
        int number,
        Act act,
        LocalDate day,
        Stage to,
        PersonId by,
        Instant recordedAt,
        Optional<Correction> correction) {
    /// Refuses a number below 1 and a correction of itself or of a later line.
    public Entry {
        if (number < 1 || correction.filter(one -> one.of() >= number).isPresent()) {
            throw new IllegalArgumentException("no line of a journal: " + number + " " + correction);
        }
    }

    /// The same act on another day, at its own place.
    Entry on(LocalDate other) {
        return new Entry(number, act, other, to, by, recordedAt, correction);
    }

    /// That a line puts an earlier one right (更正).
    ///
    /// @param of number of the line whose day was wrong, from 1
    /// @param reason in words
    public record Correction(int of, String reason) {
        /// Refuses numbers below 1.
        public Correction {
            if (of < 1) {
                throw new IllegalArgumentException("no line " + of);
            }
        }
    }
}
