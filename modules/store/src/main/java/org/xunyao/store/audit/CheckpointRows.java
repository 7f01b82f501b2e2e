package org.xunyao.store.audit;

import java.util.List;

/// The tables of this package.
public final class CheckpointRows {
    private CheckpointRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(CheckpointRow.class);
    }
}
