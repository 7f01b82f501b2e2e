package org.xunyao.access.people;

import java.util.Optional;
import org.xunyao.access.RoleId;

/// Two roles that one person may not hold together (不相容岗位), from `resources/roles/conflicts.csv`.
///
/// @param other nothing means every other role
/// @param source statute and article, or the decision it rests on
public record Conflict(RoleId one, Optional<RoleId> other, String source, boolean verified) {
    /// Whether both stand on either side.
    boolean forbids(RoleId a, RoleId b) {
        return !a.equals(b) && (matches(a, b) || matches(b, a));
    }

    private boolean matches(RoleId a, RoleId b) {
        return one.equals(a) && other.map(b::equals).orElse(true);
    }
}
