package org.xunyao.store.neutral;

import java.sql.Connection;
import java.sql.SQLException;

/// Makes a transaction see one moment while others write. Derby has one station, which waits; PostgreSQL has
/// several.
final class Snapshot {
    private Snapshot() {}

    static void begin(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            Shapes.execute(connection, "set transaction isolation level repeatable read");
        }
    }
}
