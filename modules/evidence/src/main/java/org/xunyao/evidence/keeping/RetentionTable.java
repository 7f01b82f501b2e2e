package org.xunyao.evidence.keeping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All terms of retention (留存期限表). What has no row is kept.
///
/// @param rules the rows
/// @param zone the zone whose days are counted
public record RetentionTable(List<RetentionRule> rules, ZoneId zone) {
    /// Copies the rows.
    public RetentionTable {
        rules = List.copyOf(rules);
    }

    /// The last day on which the item must be kept, by the rows of `today`: the latest of all its
    /// categories.
    ///
    /// @return nothing if one of them knows no end
    public Optional<LocalDate> lastDay(HeldItem held, LocalDate today) {
        LocalDate sealedOn = LocalDate.ofInstant(held.item().times().recordedTime(), zone);
        var ends = new ArrayList<LocalDate>();
        for (Holding holding : held.holdings()) {
            OptionalInt days = rule(holding, today).map(RetentionRule::days).orElse(OptionalInt.empty());
            if (days.isEmpty()) {
                return Optional.empty();
            }
            ends.add(sealedOn.plusDays(days.getAsInt()));
        }
        return ends.stream().max(Comparator.naturalOrder());
    }

    /// The row of a category on a day.
    public Optional<RetentionRule> rule(Holding holding, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.holding() == holding && rule.holds(day))
                .findFirst();
    }

    /// The shortest of all terms in days, before which nothing can be due; nothing if none ends.
    public OptionalInt shortest(LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.holds(day))
                .flatMapToInt(rule -> rule.days().stream())
                .min();
    }
}
