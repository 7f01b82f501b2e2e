package org.xunyao.app.cameras.sheet;

import java.util.List;
import org.xunyao.registry.camera.PlannedCamera;

/// What an import would do; nothing is done yet (试导入).
///
/// @param name of the file
/// @param rows in the order of the sheet, those with errors left out
/// @param errors in the order of the sheet; with one of them nothing can be imported
public record ImportPlan(String name, List<Row> rows, List<RowError> errors) {
    /// Copies the lists.
    public ImportPlan {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /// One camera of the sheet.
    ///
    /// @param number of its row
    public record Row(int number, Kind kind, PlannedCamera planned) {}

    /// What becomes of a camera.
    public enum Kind {
        /// It is not in the register yet.
        NEW,
        /// It is, with other entries.
        CHANGED,
        /// It is, with the same entries: nothing is written.
        SAME
    }

    /// What would be written.
    public List<PlannedCamera> written() {
        return rows.stream()
                .filter(row -> row.kind() != Kind.SAME)
                .map(Row::planned)
                .toList();
    }

    /// How many rows are of that kind.
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /// Whether it can be carried out.
    public boolean isReady() {
        return errors.isEmpty() && !written().isEmpty();
    }
}
