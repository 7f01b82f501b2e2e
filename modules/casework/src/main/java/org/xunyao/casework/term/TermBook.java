package org.xunyao.casework.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.DeadlineRules;
import org.xunyao.kernel.calendar.OtherRule;

/// All that is said of deadlines in data (期限数据).
public final class TermBook {
    private final List<TermRow> rows;
    private final DeadlineRules rules;
    private final List<OtherRule> others;
    private final TermWarnings warnings;

    /// @param rows of `terms.csv`; one that begins after another stands below it
    /// @param rules of `deadlines.csv`
    /// @param others of `other.csv`
    /// @throws IllegalArgumentException if a row names a rule or a term that is not there, or stands twice
    public TermBook(List<TermRow> rows, DeadlineRules rules, List<OtherRule> others, TermWarnings warnings) {
        this.rows = List.copyOf(rows);
        this.rules = rules;
        this.others = List.copyOf(others);
        this.warnings = warnings;
        for (int i = 0; i < rows.size(); i++) {
            TermRow row = rows.get(i);
            List<TermRow> above = rows.subList(0, i);
            if (!stands(row)) {
                throw new IllegalArgumentException(row.id() + " names no rule in force: " + row.rule());
            }
            if (above.stream().anyMatch(one -> one.id().equals(row.id()) && one.inForceOn(row.effectiveFrom()))) {
                throw new IllegalArgumentException(row.id() + " stands twice");
            }
            for (String id : row.course().after()) {
                if (above.stream().noneMatch(one -> one.id().equals(id))) {
                    throw new IllegalArgumentException(row.id() + " begins after no term above it: " + id);
                }
            }
        }
    }

    private boolean stands(TermRow row) {
        return other(row, row.effectiveFrom()).isPresent()
                || rules.all().stream()
                        .anyMatch(one -> one.id().equals(row.rule()) && one.inForceOn(row.effectiveFrom()));
    }

    /// All rows, in the order of the data.
    public List<TermRow> rows() {
        return rows;
    }

    /// Rows that are no plain period.
    public List<OtherRule> others() {
        return others;
    }

    TermWarnings warnings() {
        return warnings;
    }

    /// The rule of that row as it was in force on that day, one that is no plain period first.
    Optional<OtherRule> other(TermRow row, LocalDate day) {
        return others.stream()
                .filter(one -> one.id().equals(row.rule()) && one.inForceOn(day))
                .findFirst();
    }

    /// @throws FaultException `DEADLINE-MISSING` if the data have none
    DeadlineRule rule(TermRow row, LocalDate day) {
        return rules.inForce(row.rule(), day);
    }
}
