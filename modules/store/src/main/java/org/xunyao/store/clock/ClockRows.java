package org.xunyao.store.clock;

import java.util.List;

/// The classes of this package that Hibernate must know.
public final class ClockRows {
    private ClockRows() {}

    /// All of them.
    public static List<Class<?>> classes() {
        return List.of(ClockJumpRow.class);
    }
}
