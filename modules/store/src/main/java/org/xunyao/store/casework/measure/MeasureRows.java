package org.xunyao.store.casework.measure;

import java.util.List;

/// The tables of this package.
public final class MeasureRows {
    private MeasureRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(MeasureFileRow.class, MeasureEntryRow.class, GoodsItemRow.class, GoodsMovementRow.class);
    }
}
