package org.xunyao.store.review;

import java.util.List;

/// The tables of this package.
public final class ReviewRows {
    private ReviewRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(EscalationRow.class, VerdictReadingRow.class);
    }
}
