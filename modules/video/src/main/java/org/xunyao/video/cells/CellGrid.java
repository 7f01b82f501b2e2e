package org.xunyao.video.cells;

import java.util.BitSet;

/// The cells into which every picture is cut (网格): {@value #COLUMNS} across and {@value #ROWS} down, whatever
/// its size, counted row by row from the upper left.
public final class CellGrid {
    /// Cells across.
    public static final int COLUMNS = 20;
    /// Cells down.
    public static final int ROWS = 12;
    /// All cells.
    public static final int CELLS = COLUMNS * ROWS;
    /// Width of a cell in the picture at 320x180.
    public static final int WIDTH = 16;
    /// Its height there.
    public static final int HEIGHT = 15;

    private static final int POINTS = 5;

    private CellGrid() {}

    /// What a zone covers.
    @FunctionalInterface
    public interface Area {
        /// Whether a point of the unit square lies inside.
        boolean contains(double x, double y);
    }

    /// The cells of which at least half lies in the area, by {@value #POINTS} times as many points each way.
    public static CellSet of(Area area) {
        var cells = new BitSet(CELLS);
        for (int cell = 0; cell < CELLS; cell++) {
            if (2 * points(area, cell) >= POINTS * POINTS) {
                cells.set(cell);
            }
        }
        return new CellSet(cells);
    }

    private static int points(Area area, int cell) {
        int inside = 0;
        for (int point = 0; point < POINTS * POINTS; point++) {
            int column = cell % COLUMNS;
            int row = cell / COLUMNS;
            int right = point % POINTS;
            int down = point / POINTS;
            double x = (column + (right + 0.5) / POINTS) / COLUMNS;
            double y = (row + (down + 0.5) / POINTS) / ROWS;
            if (area.contains(x, y)) {
                inside++;
            }
        }
        return inside;
    }
}
