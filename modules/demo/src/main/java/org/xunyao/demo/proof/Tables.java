package org.xunyao.demo.proof;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// All rows of a closed station's database, read by plain JDBC without any class of the station.
///
/// @param tables rows by the table's lower-case name
public record Tables(Map<String, List<Row>> tables) {
    private static final String STOPPED = "08006";

    /// One row.
    ///
    /// @param cells text by the column's lower-case name; empty for null
    public record Row(Map<String, String> cells) {
        /// A cell's text, empty for null.
        ///
        /// @throws IllegalArgumentException if there is no such column
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("There is no column " + column + " in " + cells.keySet() + ".");
            }
            return cell;
        }
    }

    /// Boots the encrypted database of a data folder, reads it whole and stops it again.
    ///
    /// @param data the station's folder
    /// @param key of the database, 64 hexadecimal digits
    /// @throws SQLException if it does not start or a table cannot be read
    public static Tables of(Path data, String key) throws SQLException {
        System.setProperty("derby.stream.error.file", data.resolve("derby.log").toString());
        System.setProperty("derby.infolog.append", "true");
        String address = "jdbc:derby:" + data.resolve("database");
        try (Connection connection = DriverManager.getConnection(address, unlocking(key))) {
            Map<String, List<Row>> tables = new LinkedHashMap<>();
            for (String name : names(connection)) {
                tables.put(name.toLowerCase(Locale.ROOT), rows(connection, name));
            }
            return new Tables(tables);
        } finally {
            stop(address);
        }
    }

    /// What a connection says to open an encrypted database.
    static Properties unlocking(String key) {
        var how = new Properties();
        how.setProperty("dataEncryption", "true");
        how.setProperty("encryptionAlgorithm", "AES/CBC/NoPadding");
        how.setProperty("encryptionKey", key);
        return how;
    }

    /// The rows of a table.
    ///
    /// @throws IllegalArgumentException if there is no such table
    public List<Row> of(String table) {
        List<Row> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("There is no table " + table + " among " + tables.keySet() + ".");
        }
        return rows;
    }

    /// Rows of a table with this text in a column.
    public List<Row> of(String table, String column, String text) {
        return of(table).stream().filter(row -> row.text(column).equals(text)).toList();
    }

    /// The row of a table with this text in a column.
    ///
    /// @throws IllegalArgumentException if there is none or more than one
    public Row only(String table, String column, String text) {
        List<Row> found = of(table, column, text);
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.size() + " rows of " + table + " have " + column + " " + text + " instead of one.");
        }
        return found.getFirst();
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (ResultSet found = connection.getMetaData().getTables(null, "APP", null, new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Row> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<Row>();
        try (PreparedStatement all = connection.prepareStatement("select * from \"" + table + "\"");
                ResultSet found = all.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    private static Row row(ResultSet found) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        var columns = found.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String text = columns.getColumnType(i) == Types.BLOB ? "binary" : found.getString(i);
            cells.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), Objects.requireNonNullElse(text, ""));
        }
        return new Row(cells);
    }

    /// Stops this database alone, which Derby answers with an exception by its custom.
    private static void stop(String address) throws SQLException {
        try (Connection never = DriverManager.getConnection(address + ";shutdown=true")) {
            throw new SQLException("The database still runs: " + never + ".");
        } catch (SQLException answer) {
            if (!STOPPED.equals(answer.getSQLState())) {
                throw answer;
            }
        }
    }
}
