package org.xunyao.store.licence;

import java.util.List;

/// The tables of this package.
public final class LicenceRows {
    private LicenceRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(LicenceRow.class);
    }
}
