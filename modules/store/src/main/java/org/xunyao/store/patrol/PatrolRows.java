package org.xunyao.store.patrol;

import java.util.List;

/// The tables of this package.
public final class PatrolRows {
    private PatrolRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                PatrolSequenceRow.class,
                PatrolRunRow.class,
                PatrolLookRow.class,
                CameraSeenRow.class,
                ReadingRow.class,
                StillRow.class);
    }
}
