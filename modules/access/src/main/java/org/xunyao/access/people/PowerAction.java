package org.xunyao.access.people;

import org.xunyao.access.Action;

/// An action (操作) of `resources/roles/actions.csv`.
///
/// @param enforcement it exercises enforcement power
/// @param machine the machine may do it although it is enforcement, as a technical step
/// @param outside roles of outsiders may hold it
/// @param own administrators hold it (管理操作); staff never does
public record PowerAction(
        Action action, String zh, String en, boolean enforcement, boolean machine, boolean outside, Owner own) {
    /// Who may hold an action.
    public enum Owner {
        /// Staff, and outsiders where allowed.
        BUSINESS,
        /// Administrators only.
        ADMINISTRATION,
        /// Everybody.
        ALL
    }
}
