package org.xunyao.casework.penalty;

import java.time.LocalDate;
import java.util.Optional;

/// Where a row comes from and when it holds (依据与施行期间).
///
/// @param source statute and article
/// @param to last day, none while in force
/// @param verified false shows 待核 on the screen
public record Legal(String source, LocalDate from, Optional<LocalDate> to, boolean verified) {
    /// Whether it holds on a day, both ends included.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
