package org.xunyao.store.casework.summary;

import java.util.List;

/// The tables of this package.
public final class SpotRows {
    private SpotRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(SpotRow.class, SpotOfficerRow.class, SpotEntryRow.class, SpotDraftRow.class);
    }
}
