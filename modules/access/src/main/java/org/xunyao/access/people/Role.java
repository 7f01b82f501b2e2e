package org.xunyao.access.people;

import org.xunyao.access.RoleId;

/// A role (岗位) of `resources/roles/role-list.csv`.
///
/// @param enforcement whether its holder may have enforcement power (执法权)
public record Role(RoleId id, String zh, String en, Kind kind, boolean enforcement) {
    /// The account has no role yet; it can change its password and sign out.
    public static final RoleId UNASSIGNED = new RoleId("UNASSIGNED");

    /// Where a role stands.
    public enum Kind {
        /// Staff of the bureau (业务岗位).
        STAFF,
        /// One of the three administrators (三员), who hold nothing else.
        ADMINISTRATOR,
        /// Reporters and third parties (局外人员), who never touch leads, cases, documents or evidence.
        OUTSIDE,
        /// No person's: the machine, the door, anybody who is in.
        PSEUDO
    }
}
