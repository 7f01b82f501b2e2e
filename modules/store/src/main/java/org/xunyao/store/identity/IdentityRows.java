package org.xunyao.store.identity;

import java.util.List;

/// The tables of this package.
public final class IdentityRows {
    private IdentityRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(IdentitySwitchRow.class, EnrolmentRow.class, RollCallRow.class, RollAnswerRow.class);
    }
}
