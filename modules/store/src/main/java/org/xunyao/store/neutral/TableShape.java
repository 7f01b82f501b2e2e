package org.xunyao.store.neutral;

import java.util.List;
import java.util.stream.Collectors;

/// A table as every engine has it: names in small letters.
///
/// @param columns in the order of their names, so that it does not depend on the migrations of an engine
/// @param key the columns of the primary key, in its order
record TableShape(String name, List<Column> columns, List<String> key) {
    /// @param sqlType this engine's, from `java.sql.Types`
    record Column(String name, CellKind kind, int sqlType) {}

    /// Name and kind of every column, for the manifest.
    String columnText() {
        return columns.stream()
                .map(column -> column.name() + ":" + column.kind().word())
                .collect(Collectors.joining(" "));
    }

    String select() {
        return "select " + names() + " from " + name + " order by " + String.join(", ", key);
    }

    String insert() {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + names() + ") values (" + marks + ")";
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
