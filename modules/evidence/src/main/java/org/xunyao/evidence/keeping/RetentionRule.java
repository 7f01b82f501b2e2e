package org.xunyao.evidence.keeping;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// How long one category is kept (留存期限), a row of `resources/evidence/retention.csv`.
///
/// @param days counted from the day of sealing, 1 to 36,500; nothing means that no term ends here
/// @param from first day on which the row holds
/// @param to last day, empty while in force
/// @param source statute and article, or the decision it rests on
/// @param verified false shows 待核
public record RetentionRule(
        Holding holding, OptionalInt days, LocalDate from, Optional<LocalDate> to, String source, boolean verified) {
    private static final int LONGEST = 36_500;

    /// Refuses a term out of range.
    public RetentionRule {
        if (days.isPresent() && (days.getAsInt() < 1 || days.getAsInt() > LONGEST)) {
            throw new IllegalArgumentException("days of retention");
        }
    }

    /// Whether the row holds on a day.
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
