package org.xunyao.bench.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;

/// One way to tamper with the rows (篡改方式).
interface Attack {
    /// Changes the rows.
    ///
    /// @return the number of the first bad link, which a check has to name
    long on(AuditRows rows, Random dice) throws SQLException;

    /// The five kinds of which hundreds are tried.
    enum Kind implements Attack {
        /// A field, the digest or the digest before is changed; every third time that a field is, the
        /// digest too, so that the link is sound in itself.
        CHANGE {
            @Override
            public long on(AuditRows rows, Random dice) throws SQLException {
                long at = 1 + dice.nextLong(rows.last() - 1);
                int field = dice.nextInt(AuditRows.FIELDS);
                rows.change(at, field);
                if (field < AuditRows.PLAIN_FIELDS && dice.nextInt(3) == 0) {
                    rows.digest(at);
                }
                return at;
            }
        },
        /// A row is deleted; every third time the later ones are numbered anew.
        DELETE {
            @Override
            public long on(AuditRows rows, Random dice) throws SQLException {
                long at = 1 + dice.nextLong(rows.last() - 1);
                rows.delete(at, at);
                if (dice.nextInt(3) == 0) {
                    rows.shift(at + 1, -1);
                }
                return at;
            }
        },
        /// Two rows exchange their numbers.
        SWAP {
            @Override
            public long on(AuditRows rows, Random dice) throws SQLException {
                long one = 1 + dice.nextLong(rows.last());
                long other = 1 + (one + dice.nextLong(rows.last() - 1)) % rows.last();
                rows.exchange(one, other);
                return Math.min(one, other);
            }
        },
        /// A forged row that joins the one before it is put in; the later ones are numbered anew.
        INSERT {
            @Override
            public long on(AuditRows rows, Random dice) throws SQLException {
                long at = 1 + dice.nextLong(rows.last());
                rows.shift(at, 1);
                rows.forge(at);
                return at;
            }
        },
        /// The newest rows are deleted; every other time with their checkpoints, so that only the anchor
        /// outside knows.
        TRUNCATE {
            @Override
            public long on(AuditRows rows, Random dice) throws SQLException {
                long at = 1 + dice.nextLong(rows.anchored());
                rows.delete(at, Long.MAX_VALUE);
                if (dice.nextBoolean()) {
                    rows.deleteCheckpoints(at);
                }
                return at;
            }
        }
    }

    /// Everything is written anew from a random row on, with right digests, and every later checkpoint
    /// removed.
    static long rewrite(AuditRows rows, Random dice) throws SQLException {
        long at = 1 + dice.nextLong(rows.anchored());
        rows.change(at, 0);
        rows.redigest(at);
        rows.deleteCheckpoints(at);
        return at;
    }

    /// Yesterday's database comes back and work goes on.
    static long restore(AuditRows rows, Random dice) throws SQLException {
        long at = rows.last() / 2 + dice.nextLong(rows.anchored() - rows.last() / 2);
        long last = rows.last();
        rows.delete(at, Long.MAX_VALUE);
        rows.deleteCheckpoints(at);
        for (long next = at; next <= last + dice.nextInt(100); next++) {
            rows.forge(next);
        }
        return at;
    }

    /// Runs a statement with parameters.
    static int sql(Connection rows, String text, Object... values) throws SQLException {
        try (var statement = rows.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
