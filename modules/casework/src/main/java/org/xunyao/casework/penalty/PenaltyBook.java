package org.xunyao.casework.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Violations, penalties, steps and circumstances as data (罚则与裁量基准), each by the day on which it holds.
public final class PenaltyBook {
    private final List<Violation> violations;
    private final List<PenaltyRow> rows;
    private final List<Tier> tiers;
    private final List<Factor> factors;

    /// @throws IllegalArgumentException if two rows of a violation hold on the same day, a penalty is of none, or two
    ///     penalties are for the same step, person, value and day
    public PenaltyBook(List<Violation> violations, List<PenaltyRow> rows, List<Tier> tiers, List<Factor> factors) {
        this.violations = List.copyOf(violations);
        this.rows = List.copyOf(rows);
        this.tiers = List.copyOf(tiers);
        this.factors = List.copyOf(factors);
        for (Violation one : violations) {
            if (on(one.id(), one.legal().from()).count() > 1) {
                throw new IllegalArgumentException("holds twice: " + one.id());
            }
        }
        for (PenaltyRow row : rows) {
            if (on(row.violation(), row.legal().from()).findAny().isEmpty()) {
                throw new IllegalArgumentException("penalty of no violation: " + row.violation());
            }
            if (rows.stream().filter(row::clashes).count() > 1) {
                throw new IllegalArgumentException(
                        "two penalties for the same: " + row.violation() + " " + row.grade());
            }
        }
    }

    private Stream<Violation> on(String id, LocalDate day) {
        return violations.stream()
                .filter(one -> one.id().equals(id) && one.legal().holds(day));
    }

    /// The kinds of violation of all days, in the order of the data.
    public List<Violation> violations() {
        return violations;
    }

    /// The kinds of violation on a day, in the order of the data.
    public List<Violation> violations(LocalDate day) {
        return violations.stream().filter(one -> one.legal().holds(day)).toList();
    }

    /// A kind of violation as the law had it on a day.
    public Optional<Violation> violation(String id, LocalDate day) {
        return on(id, day).findFirst();
    }

    /// What the law provided for it on a day.
    public List<PenaltyRow> penalties(String id, LocalDate day) {
        return rows.stream()
                .filter(row -> row.violation().equals(id) && row.legal().holds(day))
                .toList();
    }

    /// The law when the conduct ended beside today's.
    ///
    /// @param conduct the day on which it ended
    public LawChoice choice(String id, LocalDate conduct, LocalDate today) {
        return new LawChoice(penalties(id, conduct), penalties(id, today));
    }

    /// The steps of discretion on a day, mildest first.
    public List<Tier> tiers(LocalDate day) {
        return tiers.stream().filter(tier -> tier.legal().holds(day)).toList();
    }

    /// The circumstances on a day.
    public List<Factor> factors(LocalDate day) {
        return factors.stream().filter(one -> one.legal().holds(day)).toList();
    }
}
