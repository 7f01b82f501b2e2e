package org.xunyao.store.zone;

import java.util.List;

/// The tables of this package.
public final class ZoneRows {
    private ZoneRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(ZonePlanRow.class, ZoneAreaRow.class, BaselineRow.class, SketchRow.class, WearRow.class);
    }
}
