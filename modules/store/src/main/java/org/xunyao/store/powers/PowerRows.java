package org.xunyao.store.powers;

import java.util.List;

/// The tables of this package.
public final class PowerRows {
    private PowerRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(RoleChangeRow.class, RoleChangeRoleRow.class, RoleChangeAreaRow.class);
    }
}
