package org.xunyao.store.term;

import java.util.List;

/// The tables of this package.
public final class TermRows {
    private TermRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(RanOutRow.class, CalendarFileRow.class);
    }
}
