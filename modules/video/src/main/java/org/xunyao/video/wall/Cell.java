package org.xunyao.video.wall;

/// The place of one picture in the grid of a layout (格), in steps of that grid.
///
/// @param column first column from the left, from 0
/// @param row first row from the top, from 0
/// @param columns how many it spans, at least 1
/// @param rows how many it spans, at least 1
public record Cell(int column, int row, int columns, int rows) {
    /// Refuses a cell outside of every grid.
    ///
    /// @throws IllegalArgumentException if it begins before the grid or spans nothing
    public Cell {
        if (column < 0 || row < 0 || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("cell " + column + "," + row + " " + columns + "x" + rows);
        }
    }

    /// Whether that step of the grid belongs to it.
    public boolean covers(int atColumn, int atRow) {
        return atColumn >= column && atColumn < column + columns && atRow >= row && atRow < row + rows;
    }

    /// Whether a step of the grid belongs to both.
    public boolean overlaps(Cell other) {
        return column < other.column + other.columns
                && other.column < column + columns
                && row < other.row + other.rows
                && other.row < row + rows;
    }
}
