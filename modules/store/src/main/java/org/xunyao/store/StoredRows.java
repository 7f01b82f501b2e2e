package org.xunyao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.keys.DataKey;

/// Every row of a stopped Derby database as text, for the comparison of before and after an upgrade. Not for
/// large databases: it holds them in memory.
///
/// @param columns of each table, the migrations' own table left out
/// @param rows of each table, sorted
public record StoredRows(SortedMap<String, List<String>> columns, SortedMap<String, List<String>> rows) {
    private static final String NOT_OURS = "flyway_schema_history";

    /// Reads all tables.
    ///
    /// @throws FaultException `STORE-…` or `KEY-…` if the database does not open
    public static StoredRows read(Path database, Optional<DataKey> key) {
        return open(database, key, Optional.empty());
    }

    /// Reads the tables and columns that another database has, which may be an older one.
    ///
    /// @throws FaultException `STORE-…` or `KEY-…` if the database does not open or has not got them
    public static StoredRows readAs(StoredRows other, Path database, Optional<DataKey> key) {
        return open(database, key, Optional.of(other.columns));
    }

    private static StoredRows open(
            Path database, Optional<DataKey> key, Optional<SortedMap<String, List<String>>> wanted) {
        var derby = new DerbyFolder(database, key);
        try {
            derby.start();
            try (Connection connection = derby.source().getConnection()) {
                var columns = wanted.isPresent() ? wanted.get() : columns(connection);
                var rows = new TreeMap<String, List<String>>();
                for (var table : columns.entrySet()) {
                    rows.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
                }
                return new StoredRows(columns, rows);
            } finally {
                derby.stop();
            }
        } catch (RefusalException refused) {
            throw new FaultException(refused.code(), refused.detail(), refused);
        } catch (SQLException refused) {
            throw new FaultException("STORE-FAILED", "rows cannot be read", refused);
        }
    }

    private static SortedMap<String, List<String>> columns(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        DatabaseMetaData facts = connection.getMetaData();
        try (ResultSet all = facts.getColumns(null, "APP", "%", "%")) {
            while (all.next()) {
                String table = all.getString("TABLE_NAME");
                if (!table.equals(NOT_OURS)) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>()).add(all.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        var rows = new ArrayList<String>();
        String names = String.join("\", \"", columns);
        try (Statement select = connection.createStatement();
                ResultSet all = select.executeQuery("select \"" + names + "\" from \"" + table + "\"")) {
            while (all.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= columns.size(); i++) {
                    row.append(columns.get(i - 1))
                            .append('=')
                            .append(all.getString(i))
                            .append('\u001f');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
