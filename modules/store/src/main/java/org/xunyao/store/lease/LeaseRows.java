package org.xunyao.store.lease;

import java.util.List;

/// The tables of this package.
public final class LeaseRows {
    private LeaseRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(CameraLeaseRow.class);
    }
}
