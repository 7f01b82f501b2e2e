package org.xunyao.app.people.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;

/// One account as its administrators see it (人员账户).
///
/// @param lastSignIn the last success
/// @param mustChange the password was set by somebody else
/// @param certificate SHA-256 of the certificate that must be shown as well
/// @param pending a change of roles that waits
/// @param refused what the looking person may not do to this account, each with the code of the reason
public record PersonRow(
        PersonId id,
        String login,
        String name,
        String unit,
        Set<RoleId> roles,
        Set<String> areas,
        AccountState state,
        Optional<Instant> lastSignIn,
        boolean mustChange,
        Optional<String> certificate,
        Optional<Proposal> pending,
        Map<PersonAct, String> refused) {
    /// Copies the collections.
    public PersonRow {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
        refused = Map.copyOf(refused);
    }

    /// Why this cannot be done to this account; empty if it can.
    public String refusal(PersonAct act) {
        return refused.getOrDefault(act, "");
    }
}
