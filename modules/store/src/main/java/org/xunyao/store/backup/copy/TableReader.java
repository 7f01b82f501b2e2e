package org.xunyao.store.backup.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// Reads a whole database: every row of every table, and what the audit chain and the rows of files say.
public final class TableReader {
    private static final int TELL_EVERY = 10_000;
    private static final int FETCH = 1_000;
    private static final String SCHEMA = "APP";
    private static final List<String> FILES = List.of("EVIDENCE", "DOCUMENT", "PACKAGE_SENT", "CAMERA_ATTACHMENT");
    private static final String KEPT =
            " and not exists (select 1 from evidence_disposal d where d.evidence_id = evidence.id)";

    private final DataSource database;

    /// @param database started
    public TableReader(DataSource database) {
        this.database = database;
    }

    /// Counts and digests every table, sorted by name.
    ///
    /// @param rows hears how many rows were read so far, and may end the work by throwing
    /// @throws FaultException `BACKUP-DATABASE` if a table cannot be read
    public List<TableCount> tables(LongConsumer rows) {
        try (Connection connection = database.getConnection()) {
            var counts = new ArrayList<TableCount>();
            long before = 0;
            for (String table : names(connection)) {
                counts.add(count(connection, table, before, rows));
                before += counts.getLast().rows();
            }
            return counts;
        } catch (SQLException refused) {
            throw unreadable(refused);
        }
    }

    /// The last links of all chains, sorted by station.
    public List<AuditHead> audit() {
        String last = "select station, chain_no, sm3 from audit a where chain_no ="
                + " (select max(b.chain_no) from audit b where b.station = a.station) order by station";
        return list(last, row -> new AuditHead(row.getString(1), row.getLong(2), row.getString(3)));
    }

    /// The files that rows name; what was disposed of needs none.
    public List<FileRow> files() {
        try (Connection connection = database.getConnection()) {
            var found = new ArrayList<FileRow>();
            for (String table : FILES) {
                found.addAll(files(connection, table));
            }
            return found;
        } catch (SQLException refused) {
            throw unreadable(refused);
        }
    }

    /// Names of tables whose pages or indexes contradict each other.
    public List<String> broken() {
        String checked = "select t.tablename, syscs_util.syscs_check_table(s.schemaname, t.tablename)"
                + " from sys.systables t join sys.sysschemas s on s.schemaid = t.schemaid where t.tabletype = 'T'";
        return list(checked, row -> row.getInt(2) == 1 ? "" : row.getString(1)).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static List<FileRow> files(Connection connection, String table) throws SQLException {
        List<String> columns = columns(connection, table);
        if (columns.isEmpty()) {
            // A database of an earlier version.
            return List.of();
        }
        boolean placed = columns.contains("FILE_PATH");
        String sql = "select " + (placed ? "file_path" : "''") + ", sha256, sm3, byte_size from " + table
                + " where sha256 is not null" + (table.equalsIgnoreCase("evidence") ? KEPT : "");
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<FileRow>();
            while (rows.next()) {
                found.add(new FileRow(
                        rows.getString(1), new Digests(rows.getString(2), rows.getString(3), rows.getLong(4))));
            }
            return found;
        }
    }

    private <R> List<R> list(String sql, Reading<R> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            var found = new ArrayList<R>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException refused) {
            throw unreadable(refused);
        }
    }

    private static SortedSet<String> names(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (ResultSet tables = connection.getMetaData().getTables(null, SCHEMA, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (ResultSet found = connection.getMetaData().getColumns(null, SCHEMA, table, "%")) {
            while (found.next()) {
                columns.put(found.getInt("ORDINAL_POSITION"), found.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    /// The primary key, or where there is none every column that can be ordered by.
    private static List<String> order(DatabaseMetaData facts, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet found = facts.getPrimaryKeys(null, SCHEMA, table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        if (key.isEmpty()) {
            try (ResultSet found = facts.getColumns(null, SCHEMA, table, "%")) {
                while (found.next()) {
                    if (found.getInt("DATA_TYPE") != Types.CLOB) {
                        key.put(found.getInt("ORDINAL_POSITION"), found.getString("COLUMN_NAME"));
                    }
                }
            }
        }
        return List.copyOf(key.values());
    }

    private static TableCount count(Connection connection, String table, long before, LongConsumer heard)
            throws SQLException {
        List<String> columns = columns(connection, table);
        String sql = "select " + quoted(columns) + " from \"" + SCHEMA + "\".\"" + table + "\" order by "
                + quoted(order(connection.getMetaData(), table));
        MessageDigest digest = sha256();
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= columns.size(); column++) {
                        add(digest, rows.getString(column));
                    }
                    if (++count % TELL_EVERY == 0) {
                        heard.accept(before + count);
                    }
                }
            }
        }
        heard.accept(before + count);
        return new TableCount(table, count, HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, @org.jspecify.annotations.Nullable String cell) {
        byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(cell == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static String quoted(List<String> columns) {
        return "\"" + String.join("\", \"", columns) + "\"";
    }

    private static FaultException unreadable(SQLException refused) {
        return new FaultException("BACKUP-DATABASE", "SQL state " + refused.getSQLState(), refused);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @FunctionalInterface
    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }
}
