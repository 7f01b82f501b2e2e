package org.xunyao.store;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.session.SqlFaults;

/// Connections to an encrypted database that may have stopped by itself. When its log finds no room Derby
/// stops the whole database; the next connection to a plain one starts it again, to an encrypted one only
/// with the key. It is started again only as long as the disk is trusted: on a disk that refuses its log Derby
/// 10.17 moves the log's control file on all the same, and then never starts again (found by T05).
final class KeyedSource extends EmbeddedDataSource {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> ASKS_FOR_THE_KEY = Set.of("XBM06");

    private final transient DerbyFolder derby;
    private final transient BooleanSupplier trusted;

    /// @param trusted whether it may be started again
    KeyedSource(DerbyFolder derby, BooleanSupplier trusted) {
        this.derby = derby;
        this.trusted = trusted;
        setDatabaseName(derby.folder().toString());
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException stopped) {
            if (!SqlFaults.carries(stopped, ASKS_FOR_THE_KEY) || !trusted.getAsBoolean()) {
                throw stopped;
            }
            return started(stopped);
        }
    }

    /// Of several who meet the stopped database one starts it.
    private synchronized Connection started(SQLException stopped) throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException still) {
            if (!SqlFaults.carries(still, ASKS_FOR_THE_KEY)) {
                throw still;
            }
        }
        DerbyFolder.log("stopped by itself and is started again", stopped);
        try {
            derby.start();
        } catch (RefusalException refused) {
            throw refused.getCause() instanceof SQLException why ? why : new SQLException(refused);
        }
        return super.getConnection();
    }
}
