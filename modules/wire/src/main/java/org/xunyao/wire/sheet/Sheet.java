package org.xunyao.wire.sheet;

import java.util.List;

/// The first sheet of a spreadsheet as text.
///
/// @param rows from the top, empty ones left out
public record Sheet(List<Row> rows) {
    /// Copies the rows.
    public Sheet {
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param number as a spreadsheet counts, from 1
    /// @param cells from column A on; a cell that is not there is empty
    public record Row(int number, List<String> cells) {
        /// Copies the cells.
        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a column from 0, stripped; empty behind the last.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /// Whether nothing stands in it.
        public boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// What a spreadsheet calls a column.
    ///
    /// @param column from 0
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
