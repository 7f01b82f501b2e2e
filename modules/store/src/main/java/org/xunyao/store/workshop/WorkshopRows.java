package org.xunyao.store.workshop;

import java.util.List;

/// The tables of this package.
public final class WorkshopRows {
    private WorkshopRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(RuleVersionRow.class, RuleDemotionRow.class);
    }
}
