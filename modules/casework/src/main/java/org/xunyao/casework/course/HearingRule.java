package org.xunyao.casework.course;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xunyao.kernel.Money;

/// A row of the table of hearings (听证标准), `resources/procedure/hearing.csv`.
///
/// @param kinds the penalties that it counts together
/// @param party of which parties; the row of individual businesses is the county's parameter
/// @param least from which sum on, itself included; nothing if the kind alone is enough
/// @param source statute and article
/// @param effectiveTo last day, or none
/// @param verified false shows 待核 on the screen
public record HearingRule(
        Set<PenaltyLine.Kind> kinds,
        PartyClass party,
        Optional<Money> least,
        String source,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean verified) {
    /// Copies the kinds.
    public HearingRule {
        kinds = Set.copyOf(kinds);
    }

    /// Whether it gives that party a hearing about that penalty on that day.
    public boolean asks(PartyClass whom, Penalty penalty, LocalDate day) {
        boolean inForce = !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
        return inForce && party == whom && reached(penalty);
    }

    private boolean reached(Penalty penalty) {
        boolean named = penalty.kinds().stream().anyMatch(kinds::contains);
        return named && least.map(sum -> penalty.sum(kinds).compareTo(sum) >= 0).orElse(true);
    }
}
