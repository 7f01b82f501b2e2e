package org.xunyao.app.wall;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.xunyao.video.wall.Cell;

/// Lays tiles out in the cells of a square grid with a hairline of {@value #GAP} pixels between them.
final class TileGrid extends Pane {
    private static final double GAP = 2;

    private int perSide = 1;
    private List<Cell> cells = List.of();

    /// @param at the cell of each tile
    /// @param side columns of the grid, and rows
    void show(List<? extends Region> tiles, List<Cell> at, int side) {
        perSide = side;
        cells = List.copyOf(at);
        getChildren().setAll(tiles);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double column = Math.floor((getWidth() - GAP * (perSide - 1)) / perSide);
        double row = Math.floor((getHeight() - GAP * (perSide - 1)) / perSide);
        for (int i = 0; i < getChildren().size(); i++) {
            Cell cell = cells.get(i);
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            cell.column() * (column + GAP),
                            cell.row() * (row + GAP),
                            span(column, cell.columns()),
                            span(row, cell.rows()));
        }
    }

    private static double span(double step, int steps) {
        return step * steps + GAP * (steps - 1);
    }
}
