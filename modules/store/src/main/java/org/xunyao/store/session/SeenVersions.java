package org.xunyao.store.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;

/// Which state of a row a transaction has read. What it writes follows that state, or fails: a second
/// station that changed the row in between is not written over. The fault is `STORE-LOCKED`, so whoever
/// repeats the work reads the row as it is now and decides anew. What it looked for and did not find it may
/// only add: if another station added it in between, the fault is `STORE-CONFLICT`.
public final class SeenVersions {
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> missed = new HashSet<>();

    SeenVersions() {}

    /// Reads a row by its identifier, and remembers also that there was none.
    public static <R extends Versioned> Optional<R> find(Tx tx, Class<R> kind, String id) {
        Optional<R> row = Sessions.of(tx)
                .createSelectionQuery("from " + kind.getSimpleName() + " where id = :id", kind)
                .setParameter("id", id)
                .uniqueResultOptional();
        row.ifPresentOrElse(
                found -> saw(tx, found), () -> Sessions.seen(tx).missed.add(name(kind, id)));
        return row;
    }

    /// Remembers what was read, and passes it on. What was read first counts: a decision may rest on it.
    public static <R extends Versioned> R saw(Tx tx, R row) {
        Sessions.seen(tx).seen.putIfAbsent(name(row), row.version());
        return row;
    }

    /// Adds the row, or replaces the one that was read in this transaction.
    public static <R extends Versioned> void put(Tx tx, R row) {
        StatelessSession session = Sessions.of(tx);
        SeenVersions versions = Sessions.seen(tx);
        Optional<Long> known = Optional.ofNullable(versions.seen.get(name(row)))
                .or(() -> versions.missed.contains(name(row)) ? Optional.empty() : stored(session, row));
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
        return name(row.getClass(), row.id());
    }

    private static String name(Class<? extends Versioned> kind, String id) {
        return kind.getSimpleName() + " " + id;
    }
}
