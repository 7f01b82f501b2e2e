package org.xunyao.store.bookmark;

import java.util.List;

/// The tables of this package.
public final class BookmarkRows {
    private BookmarkRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(BookmarkRow.class);
    }
}
