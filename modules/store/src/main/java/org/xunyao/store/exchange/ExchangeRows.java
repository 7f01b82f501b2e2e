package org.xunyao.store.exchange;

import java.util.List;

/// The tables of this package.
public final class ExchangeRows {
    private ExchangeRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(SentRow.class);
    }
}
