package org.xunyao.casework.people;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.kernel.FaultException;

/// The table of conditions of entries of people (参与人登记条件表), read from data.
public final class PeopleRules {
    private final List<PeopleRule> rows;

    /// @param rows of `resources/procedure/people.csv`
    /// @throws IllegalArgumentException if a number is missing where it counts, or stands elsewhere
    public PeopleRules(List<PeopleRule> rows) {
        this.rows = List.copyOf(rows);
        for (PeopleRule row : rows) {
            if ((row.guard() == PeopleGuard.AGENTS_AT_HEARING) != row.most().isPresent()) {
                throw new IllegalArgumentException("a number stands where it counts: " + row.guard());
            }
        }
    }

    /// What stands in the way, with what asks for it.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data have no row
    public Obstacle obstacle(PeopleGuard guard, LocalDate day) {
        PeopleRule row = rule(guard, day);
        return new Obstacle(guard, row.source(), row.verified());
    }

    /// How many agents each may have at a hearing on that day.
    ///
    /// @throws FaultException `PROCEDURE-MISSING` if the data have no row
    public int agentsAtMost(LocalDate day) {
        return rule(PeopleGuard.AGENTS_AT_HEARING, day).most().orElseThrow();
    }

    private PeopleRule rule(PeopleGuard guard, LocalDate day) {
        return rows.stream()
                .filter(row -> row.guard() == guard && row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("PROCEDURE-MISSING", "people " + guard));
    }
}
