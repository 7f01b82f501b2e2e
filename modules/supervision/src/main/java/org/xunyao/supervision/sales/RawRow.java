package org.xunyao.supervision.sales;

import java.util.List;

/// A line of a file before anything is made of it (原始行).
///
/// @param number in its file, from 1
/// @param sha256 over its bytes
/// @param cells as text; empty for a line that could not be taken apart
/// @param fault why not; empty for a good line
public record RawRow(long generation, long number, String sha256, List<String> cells, String fault) {
    /// Copies the cells.
    public RawRow {
        cells = List.copyOf(cells);
    }

    /// Whether its cells can be read.
    public boolean isWhole() {
        return fault.isEmpty();
    }

    /// The text of a column, stripped; empty behind the last.
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
