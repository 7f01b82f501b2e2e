package org.xunyao.app.wall.grid;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.xunyao.video.wall.Cell;

/// Lays tiles out in the cells of a square grid with a hairline between them.
public final class TileGrid extends Pane {
    private int perSide = 1;
    private List<Cell> cells = List.of();

    /// An empty one.
    public TileGrid() {}

    /// Lays out other tiles.
    ///
    /// @param at the cell of each tile
    /// @param side columns of the grid, and rows
    public void show(List<? extends Region> tiles, List<Cell> at, int side) {
        perSide = side;
        cells = List.copyOf(at);
        getChildren().setAll(tiles);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var columns = new Steps(getWidth(), perSide);
        var rows = new Steps(getHeight(), perSide);
        for (int i = 0; i < getChildren().size(); i++) {
            Cell cell = cells.get(i);
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            columns.begin(cell.column()),
                            rows.begin(cell.row()),
                            columns.span(cell.column(), cell.columns()),
                            rows.span(cell.row(), cell.rows()));
        }
    }
}
