package org.xunyao.casework.summary;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.kernel.Money;

/// A row of the table of the summary procedure (简易程序条件表), `resources/procedure/summary.csv`.
///
/// @param party for which kind of party; nothing for every one
/// @param least how many are asked for, where it counts
/// @param most what is allowed, the amount itself included
/// @param source statute and article, cited when the step is refused
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record SpotRule(
        SpotEvent event,
        SpotCondition condition,
        Optional<PartyClass> party,
        OptionalInt least,
        Optional<Money> most,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Whether the row is in force on that day, both ends included.
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean isFor(Optional<PartyClass> whom) {
        return party.isEmpty() || party.equals(whom);
    }
}
