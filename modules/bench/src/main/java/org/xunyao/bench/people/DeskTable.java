package org.xunyao.bench.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.wire.CsvTable;

/// The table `resources/roles/desk-methods.csv`: which action each public method of a desk asks for, and
/// about what.
///
/// @param rows by desk and method
record DeskTable(Map<String, Row> rows) {
    static DeskTable read() {
        Path file = Path.of(System.getProperty("xunyao.root"), "resources", "roles", "desk-methods.csv");
        return new DeskTable(new CsvTable(file)
                        .read(
                                List.of("desk", "method", "action", "object"),
                                row -> new Row(
                                        row.required("desk") + "." + row.required("method"),
                                        new Action(row.required("action")),
                                        row.required("object")))
                        .stream()
                        .collect(Collectors.toMap(Row::name, Function.identity())));
    }

    Optional<Row> of(Class<?> desk, String method) {
        return Optional.ofNullable(rows.get(desk.getSimpleName() + "." + method));
    }

    /// A row.
    ///
    /// @param object the kind of its target; `list` for whole lists, `new` for what is being made, `door`
    ///     for what is proved by T22, `asks` for what only asks whether a button is offered
    record Row(String name, Action action, String object) {}
}
