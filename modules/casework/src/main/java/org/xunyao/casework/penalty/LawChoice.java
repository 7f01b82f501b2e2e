package org.xunyao.casework.penalty;

import java.util.List;
import java.util.Optional;

/// The law when the conduct ended beside today's (从旧兼从轻, 行政处罚法第三十七条). The program says which is milder where
/// that is a matter of numbers; a person chooses.
///
/// @param then the rows in force when the conduct ended, may be none
/// @param now those in force today
public record LawChoice(List<PenaltyRow> then, List<PenaltyRow> now) {
    /// Copies the rows.
    public LawChoice {
        then = List.copyOf(then);
        now = List.copyOf(now);
    }

    /// Whether the law changed in between.
    public boolean changed() {
        return !then.equals(now);
    }

    /// The data have no row of then. Whether the conduct was punished by another law must be looked up; only where it
    /// was not do today's rows not reach back.
    public boolean silentThen() {
        return then.isEmpty() && !now.isEmpty();
    }

    /// Which fine is milder for one step and these amounts: the one that may be less at most, then at least.
    ///
    /// @return nothing where the law did not change, a row is missing, or both are the same in money
    public Optional<Milder> milder(Grade grade, PenaltyRow.Who who, Amounts amounts) {
        Optional<FineRange> old = range(then, grade, who, amounts);
        Optional<FineRange> today = range(now, grade, who, amounts);
        if (!changed() || old.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        int most = old.get().most().compareTo(today.get().most());
        int order = most != 0 ? most : old.get().least().compareTo(today.get().least());
        return order == 0 ? Optional.empty() : Optional.of(order < 0 ? Milder.THEN : Milder.NOW);
    }

    private static Optional<FineRange> range(List<PenaltyRow> rows, Grade grade, PenaltyRow.Who who, Amounts amounts) {
        return rows.stream()
                .filter(row -> row.grade() == grade && row.who() == who && row.fits(amounts))
                .findFirst()
                .flatMap(row -> row.fine().range(amounts));
    }

    /// Which law is milder.
    public enum Milder {
        /// The one when the conduct ended.
        THEN,
        /// Today's.
        NOW
    }
}
