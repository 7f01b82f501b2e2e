package org.xunyao.store.neutral;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What tables the open database has, and which rows must have which others.
record Shapes(String schema, List<TableShape> tables, List<Reference> references) {
    private static final String HISTORY = "flyway_schema_history";

    /// A foreign key, with names as the engine has them.
    record Reference(String table, String name, List<String> columns, String other, List<String> otherColumns) {
        private static final String MADE_UP = "SQL";

        String drop() {
            return "alter table " + table + " drop constraint \"" + name + "\"";
        }

        /// Derby's made-up names are left to it.
        String add() {
            String named = name.startsWith(MADE_UP) ? "" : "constraint \"" + name + "\" ";
            return "alter table " + table + " add " + named + "foreign key (" + String.join(", ", columns)
                    + ") references " + other + " (" + String.join(", ", otherColumns) + ")";
        }
    }

    static Shapes read(Connection connection) throws SQLException {
        DatabaseMetaData facts = connection.getMetaData();
        String home = connection.getSchema();
        var tables = new ArrayList<TableShape>();
        var references = new ArrayList<Reference>();
        try (ResultSet found = facts.getTables(null, home, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME");
                if (!table.equalsIgnoreCase(HISTORY)) {
                    tables.add(new TableShape(small(table), columns(facts, home, table), key(facts, home, table)));
                    references.addAll(references(facts, home, table));
                }
            }
        }
        tables.sort(Comparator.comparing(TableShape::name));
        return new Shapes(version(connection), tables, references);
    }

    private static List<TableShape.Column> columns(DatabaseMetaData facts, String home, String table)
            throws SQLException {
        var columns = new ArrayList<TableShape.Column>();
        try (ResultSet found = facts.getColumns(null, home, table, "%")) {
            while (found.next()) {
                int type = found.getInt("DATA_TYPE");
                columns.add(new TableShape.Column(small(found.getString("COLUMN_NAME")), CellKind.of(type), type));
            }
        }
        columns.sort(Comparator.comparing(TableShape.Column::name));
        return columns;
    }

    private static List<String> key(DatabaseMetaData facts, String home, String table) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet found = facts.getPrimaryKeys(null, home, table)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), small(found.getString("COLUMN_NAME")));
            }
        }
        if (key.isEmpty()) {
            throw new IllegalStateException("table " + table + " has no primary key, so its rows have no order");
        }
        return List.copyOf(key.values());
    }

    private static List<Reference> references(DatabaseMetaData facts, String home, String table) throws SQLException {
        var references = new TreeMap<String, Reference>();
        try (ResultSet found = facts.getImportedKeys(null, home, table)) {
            while (found.next()) {
                String name = found.getString("FK_NAME");
                String other = small(found.getString("PKTABLE_NAME"));
                references.putIfAbsent(
                        name, new Reference(small(table), name, new ArrayList<>(), other, new ArrayList<>()));
                Reference one = references.get(name);
                one.columns().add(small(found.getString("FKCOLUMN_NAME")));
                one.otherColumns().add(small(found.getString("PKCOLUMN_NAME")));
            }
        }
        return List.copyOf(references.values());
    }

    /// The newest migration.
    private static String version(Connection connection) throws SQLException {
        int newest = 0;
        try (PreparedStatement history = connection.prepareStatement(
                        "select \"version\" from \"" + HISTORY + "\" where \"version\" is not null");
                ResultSet versions = history.executeQuery()) {
            while (versions.next()) {
                newest = Math.max(newest, Integer.parseInt(versions.getString(1)));
            }
        }
        return Integer.toString(newest);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
