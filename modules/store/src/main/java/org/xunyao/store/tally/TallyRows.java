package org.xunyao.store.tally;

import java.util.List;

/// The tables of this package.
public final class TallyRows {
    private TallyRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(TallyRow.class);
    }
}
