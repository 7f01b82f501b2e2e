package org.xunyao.store.access;

import java.util.List;

/// The tables of this package.
public final class AccessRows {
    private AccessRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                AuditRow.class,
                PersonRow.class,
                PersonRoleRow.class,
                PersonAreaRow.class,
                AccountRow.class,
                PasswordBeforeRow.class,
                StrangerRow.class);
    }
}
