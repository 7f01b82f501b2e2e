package org.xunyao.store.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;

/// Which state of a row a transaction has read. What it writes follows that state, or fails: a second
/// station that changed the row in between is not written over. The fault is `STORE-LOCKED`, so whoever
/// repeats the work reads the row as it is now and decides anew.
public final class SeenVersions {
    private final Map<String, Long> seen = new HashMap<>();

    SeenVersions() {}

    /// Remembers what was read, and passes it on.
    public static <R extends Versioned> R saw(Tx tx, R row) {
        Sessions.seen(tx).seen.put(name(row), row.version());
        return row;
    }

    /// Adds the row, or replaces the one that was read in this transaction.
    public static <R extends Versioned> void put(Tx tx, R row) {
        StatelessSession session = Sessions.of(tx);
        SeenVersions versions = Sessions.seen(tx);
        Optional<Long> known = Optional.ofNullable(versions.seen.get(name(row))).or(() -> stored(session, row));
        if (known.isPresent()) {
            row.follow(known.get());
            session.update(row);
        } else {
            session.insert(row);
        }
        versions.seen.put(name(row), row.version());
    }

    private static Optional<Long> stored(StatelessSession session, Versioned row) {
        return session.createSelectionQuery(
                        "select version from " + row.getClass().getSimpleName() + " where id = :id", Long.class)
                .setParameter("id", row.id())
                .uniqueResultOptional();
    }

    private static String name(Versioned row) {
        return row.getClass().getSimpleName() + " " + row.id();
    }
}
