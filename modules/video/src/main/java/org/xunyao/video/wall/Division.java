package org.xunyao.video.wall;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// How one page of a wall is divided into cells (分格): one of the fixed layouts, or one arranged by hand.
/// Cells lie in a square grid and none over another.
public sealed interface Division permits WallLayout, FreeLayout {
    /// Columns of its grid, and rows.
    int perSide();

    /// Its cells, at least one; their order is that of the places.
    List<Cell> cells();

    /// The cell beside a cell; nothing at the edge.
    ///
    /// @param cell its place among {@link #cells}
    /// @param right 1 to the right, −1 to the left, 0 neither
    /// @param down 1 down, −1 up, 0 neither
    OptionalInt beside(int cell, int right, int down);

    /// How many pictures it shows.
    default int tiles() {
        return cells().size();
    }

    /// The cell to which that step of the grid belongs; nothing outside of the grid, or where no cell lies.
    default OptionalInt at(int column, int row) {
        return IntStream.range(0, tiles())
                .filter(cell -> cells().get(cell).covers(column, row))
                .findFirst();
    }
}
