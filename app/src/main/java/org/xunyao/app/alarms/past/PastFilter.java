package org.xunyao.app.alarms.past;

import java.util.List;
import java.util.Optional;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.figures.End;

/// Which decided alarms the list shows (筛选).
///
/// @param days how far back, today included
/// @param rule id without a version
/// @param mine only what this person decided, or held first
/// @param text part of the remark or of the pharmacy's name
public record PastFilter(
        int days, Optional<String> rule, Optional<End> end, boolean mine, Optional<PharmacyId> shop, String text) {
    /// The choices of days.
    public static final List<Integer> DAYS = List.of(7, 30, 90, 366);

    /// All of thirty days.
    public static PastFilter start() {
        return new PastFilter(30, Optional.empty(), Optional.empty(), false, Optional.empty(), "");
    }

    /// Whether more than the days is narrowed.
    public boolean isNarrow() {
        return rule.isPresent() || end.isPresent() || mine || shop.isPresent() || !text.isBlank();
    }

    PastFilter days(int other) {
        return new PastFilter(other, rule, end, mine, shop, text);
    }

    PastFilter rule(Optional<String> other) {
        return new PastFilter(days, other, end, mine, shop, text);
    }

    PastFilter end(Optional<End> other) {
        return new PastFilter(days, rule, other, mine, shop, text);
    }

    PastFilter mine(boolean other) {
        return new PastFilter(days, rule, end, other, shop, text);
    }

    PastFilter shop(Optional<PharmacyId> other) {
        return new PastFilter(days, rule, end, mine, other, text);
    }

    PastFilter text(String other) {
        return new PastFilter(days, rule, end, mine, shop, other);
    }
}
