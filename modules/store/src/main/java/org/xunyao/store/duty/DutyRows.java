package org.xunyao.store.duty;

import java.util.List;

/// The tables of this package.
public final class DutyRows {
    private DutyRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(DutyDayRow.class, DutyEntryRow.class);
    }
}
