package org.xunyao.store.sales;

import java.util.List;

/// The tables of this package.
public final class SalesRows {
    private SalesRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                SalesSourceRow.class, SalesPlaceRow.class, SaleLineRow.class, SaleBadRow.class, SaleHitRow.class);
    }
}
