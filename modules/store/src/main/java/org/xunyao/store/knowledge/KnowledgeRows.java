package org.xunyao.store.knowledge;

import java.util.List;

/// The tables of this package.
public final class KnowledgeRows {
    private KnowledgeRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(LawTextRow.class);
    }
}
