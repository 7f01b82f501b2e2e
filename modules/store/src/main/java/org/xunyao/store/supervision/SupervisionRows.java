package org.xunyao.store.supervision;

import java.util.List;

/// The tables of this package.
public final class SupervisionRows {
    private SupervisionRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(AlarmRow.class, FindingPart.class, ReviewPart.class, FurtherRow.class, AlarmStepRow.class);
    }
}
