package org.xunyao.store.daily;

import java.util.List;

/// The tables of this package.
public final class DailyRows {
    private DailyRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(DaySumRow.class);
    }
}
