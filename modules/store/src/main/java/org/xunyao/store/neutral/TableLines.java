package org.xunyao.store.neutral;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The rows of a table as lines, in the order of the primary key. Text is ordered by code point on every
/// engine; Derby orders it by UTF-16 unit, which is another order for rare characters only, so such a table
/// is sorted here.
final class TableLines {
    private static final int FETCH = 1_000;

    private final LineText text;
    private final Progress progress;

    TableLines(LineText text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    /// Takes lines with their ends.
    interface Sink {
        void take(byte[] line) throws IOException;
    }

    /// Gives all rows of a table.
    ///
    /// @return how many
    /// @throws CancellationException if the progress said so
    long give(Connection connection, TableShape table, Sink sink) throws SQLException, IOException {
        return inOrder(connection, table)
                ? stream(connection, table, (row, line) -> sink.take(line))
                : sorted(connection, table, sink);
    }

    private boolean inOrder(Connection connection, TableShape table) throws SQLException {
        @Nullable List<Object> last = null;
        try (PreparedStatement select = connection.prepareStatement("select " + String.join(", ", table.key())
                        + " from " + table.name() + " order by " + String.join(", ", table.key()));
                ResultSet rows = execute(select)) {
            while (rows.next()) {
                var key = new ArrayList<Object>();
                for (int i = 1; i <= table.key().size(); i++) {
                    key.add(
                            kind(table, table.key().get(i - 1)) == CellKind.WHOLE
                                    ? rows.getLong(i)
                                    : rows.getString(i));
                }
                if (last != null && KeyOrder.compare(last, key) > 0) {
                    return false;
                }
                last = key;
            }
        }
        return true;
    }

    private static CellKind kind(TableShape table, String column) {
        return table.columns().stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private long sorted(Connection connection, TableShape table, Sink sink) throws SQLException, IOException {
        var all = new ArrayList<Keyed>();
        long count = stream(connection, table, (row, line) -> all.add(new Keyed(key(table, row), line)));
        all.sort((one, other) -> KeyOrder.compare(one.key, other.key));
        for (Keyed one : all) {
            sink.take(one.line);
        }
        return count;
    }

    private static List<Object> key(TableShape table, SequencedMap<String, @Nullable Object> row) {
        return table.key().stream().map(column -> cell(row.get(column))).toList();
    }

    private static Object cell(@Nullable Object cell) {
        return cell instanceof Long number ? number : String.valueOf(cell);
    }

    private long stream(Connection connection, TableShape table, RowSink sink) throws SQLException, IOException {
        long count = 0;
        try (PreparedStatement select = connection.prepareStatement(table.select());
                ResultSet rows = execute(select)) {
            while (rows.next()) {
                SequencedMap<String, @Nullable Object> row = row(table, rows);
                sink.take(row, (text.write(row) + "\n").getBytes(StandardCharsets.UTF_8));
                if (++count % FETCH == 0 && !progress.goOn(table.name(), count, 0)) {
                    throw new CancellationException(table.name());
                }
            }
        }
        if (!progress.goOn(table.name(), count, count)) {
            throw new CancellationException(table.name());
        }
        return count;
    }

    private static ResultSet execute(PreparedStatement select) throws SQLException {
        select.setFetchSize(FETCH);
        return select.executeQuery();
    }

    private static SequencedMap<String, @Nullable Object> row(TableShape table, ResultSet rows) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        int place = 1;
        for (TableShape.Column column : table.columns()) {
            row.put(column.name(), column.kind().read(rows, place++));
        }
        return row;
    }

    private interface RowSink {
        void take(SequencedMap<String, @Nullable Object> row, byte[] line) throws IOException;
    }

    private record Keyed(List<Object> key, byte[] line) {}
}
