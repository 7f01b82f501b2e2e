package org.xunyao.store.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/// The rows of a table that belong to the rows of a page, read at once: a query for each row of the page
/// would wait fifty times for the answer of the server.
///
/// @param byOwner in the order of the table's own key
public record Children<R>(Map<String, List<R>> byOwner) {
    /// Fewer than the parameters that Derby and PostgreSQL take in one statement, and few enough for a
    /// plan by the index.
    private static final int PORTION = 500;

    /// Reads them in portions.
    ///
    /// @param query takes `:owners` and puts the rows in order
    /// @param owners identifiers, none twice
    public static <R> Children<R> read(
            StatelessSession session, Class<R> table, String query, List<String> owners, Function<R, String> owner) {
        var found = new HashMap<String, List<R>>();
        for (int from = 0; from < owners.size(); from += PORTION) {
            session.createSelectionQuery(query, table)
                    .setParameter("owners", owners.subList(from, Math.min(owners.size(), from + PORTION)))
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent(owner.apply(row), _ -> new ArrayList<>())
                            .add(row));
        }
        return new Children<>(found);
    }

    /// Those of one owner; none is usual.
    public List<R> of(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }
}
