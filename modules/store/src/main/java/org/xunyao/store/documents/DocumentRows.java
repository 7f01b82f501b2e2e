package org.xunyao.store.documents;

import java.util.List;

/// The tables of this package.
public final class DocumentRows {
    private DocumentRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(DocumentRow.class, ReasonRow.class, SeriesRangeRow.class, SeriesTakenRow.class);
    }
}
