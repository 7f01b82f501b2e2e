package org.xunyao.access.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;

/// A change of a person's roles and areas (岗位变更): one proposes it, another approves it.
///
/// @param person whose
/// @param roles all that he would hold
/// @param areas all codes he would be assigned to, 2 to 12 digits
/// @param reason in words
public record RoleChange(
        UUID id,
        PersonId person,
        Set<RoleId> roles,
        Set<String> areas,
        String reason,
        PersonId proposer,
        Instant at,
        State state) {
    /// Copies, and refuses what is no code of an area.
    public RoleChange {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        if (!Account.areCodes(areas)) {
            throw new IllegalArgumentException("no code of an area");
        }
    }

    RoleChange with(State next) {
        return new RoleChange(id, person, roles, areas, reason, proposer, at, next);
    }

    /// How far it is.
    public sealed interface State {
        /// Nobody has decided yet.
        record Pending() implements State {}

        /// It is in force.
        record Approved(PersonId by, Instant at) implements State {}

        /// It is not.
        record Rejected(PersonId by, Instant at, String reason) implements State {}
    }
}
