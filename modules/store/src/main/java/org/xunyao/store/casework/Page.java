package org.xunyao.store.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/// Reads a page of a table, newest first by id.
final class Page {
    private static final int MOST = 1_000;

    /// Greater than the text of every identifier.
    private static final String NO_BOUND = "g";

    private Page() {}

    static <R> List<R> newest(StatelessSession session, Class<R> table, Optional<UUID> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return session.createSelectionQuery(
                        "from " + table.getSimpleName() + " where id < :before order by id desc", table)
                .setParameter("before", before.map(UUID::toString).orElse(NO_BOUND))
                .setMaxResults(limit)
                .getResultList();
    }
}
