package org.xunyao.app.people.account;

import java.util.List;
import org.xunyao.access.RoleId;

/// All accounts, and what the looking person may give out (人员名册).
///
/// @param rows by login
/// @param roles that can be proposed, in the order of the matrix
/// @param addRefused why no account can be added, as a code; empty if one can
public record PersonSheet(List<PersonRow> rows, List<RoleId> roles, String addRefused) {
    /// Copies the lists.
    public PersonSheet {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
    }
}
