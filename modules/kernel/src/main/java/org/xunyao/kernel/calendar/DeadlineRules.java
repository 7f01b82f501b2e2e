package org.xunyao.kernel.calendar;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.kernel.FaultException;

/// The table of deadlines (期限规则表), read from data.
public final class DeadlineRules {
    private final List<DeadlineRule> rules;

    /// @param rules the rows of `resources/deadlines/deadlines.csv`
    /// @throws IllegalArgumentException if two rows of one id are in force on the same day
    public DeadlineRules(List<DeadlineRule> rules) {
        this.rules = List.copyOf(rules);
        for (DeadlineRule rule : rules) {
            long same = rules.stream()
                    .filter(other -> other.id().equals(rule.id()) && other.inForceOn(rule.effectiveFrom()))
                    .count();
            if (same > 1) {
                throw new IllegalArgumentException(rule.id() + " stands twice on " + rule.effectiveFrom());
            }
        }
    }

    /// The rule in force on that day.
    ///
    /// @throws FaultException `DEADLINE-MISSING` if the data have none
    public DeadlineRule inForce(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("DEADLINE-MISSING", id + " on " + day));
    }

    /// All rows, in the order of the data.
    public List<DeadlineRule> all() {
        return rules;
    }
}
