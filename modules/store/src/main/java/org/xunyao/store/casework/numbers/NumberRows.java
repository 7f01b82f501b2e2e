package org.xunyao.store.casework.numbers;

import java.util.List;

/// The tables of this package.
public final class NumberRows {
    private NumberRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(NumberRangeRow.class, NumberTakenRow.class);
    }
}
