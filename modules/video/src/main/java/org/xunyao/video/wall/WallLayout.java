package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How many pictures a wall shows at a time and how it divides itself among them (布局): the fixed layouts. A
/// large cell comes first, the others row by row.
public enum WallLayout implements Division {
    /// One.
    ONE(1, 1),
    /// 2 × 2.
    FOUR(2, 1),
    /// 3 × 3.
    NINE(3, 1),
    /// 4 × 4.
    SIXTEEN(4, 1),
    /// 5 × 5.
    TWENTY_FIVE(5, 1),
    /// 6 × 6.
    THIRTY_SIX(6, 1),
    /// 8 × 8.
    SIXTY_FOUR(8, 1),
    /// One large picture and five small ones around its corner.
    ONE_AND_FIVE(3, 2),
    /// One large picture and seven small ones around its corner.
    ONE_AND_SEVEN(4, 3);

    private final int perSide;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Cell> cells;

    /// @param large columns and rows of the first cell; all others are one step
    WallLayout(int perSide, int large) {
        this.perSide = perSide;
        this.cells = cells(perSide, large);
    }

    private static List<Cell> cells(int perSide, int large) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(0, 0, large, large));
        for (int step = 0; step < perSide * perSide; step++) {
            int column = step % perSide;
            int row = step / perSide;
            if (column >= large || row >= large) {
                cells.add(new Cell(column, row, 1, 1));
            }
        }
        return List.copyOf(cells);
    }

    /// The smallest layout of equal cells that shows so many cameras at once, or the one with most cells.
    public static WallLayout fitting(int cameras) {
        for (WallLayout layout : List.of(ONE, FOUR, NINE, SIXTEEN, TWENTY_FIVE, THIRTY_SIX)) {
            if (layout.tiles() >= cameras) {
                return layout;
            }
        }
        return SIXTY_FOUR;
    }

    @Override
    public int perSide() {
        return perSide;
    }

    @Override
    public List<Cell> cells() {
        return cells;
    }

    @Override
    public OptionalInt beside(int cell, int right, int down) {
        Cell from = cells.get(cell);
        return at(stepped(from.column(), from.columns(), right), stepped(from.row(), from.rows(), down));
    }

    private static int stepped(int from, int span, int step) {
        return step > 0 ? from + span : from + step;
    }
}
