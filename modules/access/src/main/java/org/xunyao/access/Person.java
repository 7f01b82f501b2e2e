package org.xunyao.access;

import java.util.Set;

/// A member of the bureau's staff (工作人员).
///
/// @param login what is typed at sign-in
/// @param name as printed on documents
/// @param unit the office, such as 药械化股
/// @param badge number of the enforcement certificate (执法证号), empty for those without enforcement power
/// @param roles at least one
public record Person(PersonId id, String login, String name, String unit, String badge, Set<RoleId> roles) {
    /// Copies the roles and refuses a person without any.
    public Person {
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || login.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a person needs a login, a name and a role");
        }
    }
}
