package org.xunyao.wire;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which a row holds (施行期间).
///
/// @param from first day
/// @param to last day, empty while in force
public record InForce(LocalDate from, Optional<LocalDate> to) {
    /// Reads the columns `effective_from` and `effective_to`.
    public static InForce of(CsvRow row) {
        return new InForce(row.date("effective_from"), row.optionalDate("effective_to"));
    }

    /// Whether it holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
