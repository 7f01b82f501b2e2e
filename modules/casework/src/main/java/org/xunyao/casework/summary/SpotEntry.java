package org.xunyao.casework.summary;

import java.time.Instant;
import java.time.LocalDate;
import org.xunyao.access.PersonId;

/// One line of the journal of a sitting (当场处罚经过). It is never changed.
///
/// @param number from 1 without gaps
/// @param day from which it counts in law
/// @param by who took the step
/// @param recordedAt recordedTime
public record SpotEntry(int number, SpotAct act, LocalDate day, PersonId by, Instant recordedAt) {
    /// Refuses a number below 1.
    public SpotEntry {
        if (number < 1) {
            throw new IllegalArgumentException("no line of a journal: " + number);
        }
    }
}
