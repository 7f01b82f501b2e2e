package org.xunyao.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The table of powers (权限表), read from data. What has no row is refused.
public final class Permissions {
    private final List<Grant> grants;

    /// @param grants the rows of `resources/roles/roles.csv`
    public Permissions(List<Grant> grants) {
        this.grants = List.copyOf(grants);
    }

    /// Whether one of the ticket's roles holds the action on that day.
    public boolean allows(Ticket ticket, Action action, LocalDate day) {
        return grants.stream()
                .anyMatch(grant ->
                        grant.action().equals(action) && ticket.roles().contains(grant.role()) && grant.inForceOn(day));
    }

    /// All rows, for the administrators' screen and the tests.
    public List<Grant> grants() {
        return grants;
    }

    /// One row of the table of powers: who holds the role may do the action while the row is in force.
    ///
    /// @param from first day
    /// @param to last day, or none
    /// @param source statute and article, or the decision it rests on
    /// @param verified false shows 待核 on the screen
    public record Grant(
            RoleId role, Action action, LocalDate from, Optional<LocalDate> to, String source, boolean verified) {
        /// Whether the row is in force on that day, both ends included.
        public boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
