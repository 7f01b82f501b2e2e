package org.xunyao.store.online;

import java.util.List;

/// The tables of this package.
public final class OnlineRows {
    private OnlineRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(StreamDayRow.class);
    }
}
