package org.xunyao.store.hours;

import java.util.List;

/// The tables of this package.
public final class HoursRows {
    private HoursRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(ShopHoursRow.class, ShopHoursDayRow.class);
    }
}
