package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// A page arranged by hand (自由布局): cells of any size on a grid of {@value #SIDE} × {@value #SIDE} steps.
/// No cell lies over another, and none beyond the grid; between them may be nothing. Whatever would break
/// that gives no layout.
///
/// @param cells 1..{@value #MOST}, each at least {@value #SMALLEST} steps wide and high
public record FreeLayout(List<Cell> cells) implements Division {
    /// Columns of the grid, and rows.
    public static final int SIDE = 24;
    /// Fewest columns of a cell, and rows: a cell of the layout of 64.
    public static final int SMALLEST = 3;
    /// Most cells.
    public static final int MOST = 64;

    /// Copies the cells.
    ///
    /// @throws IllegalArgumentException if there are too few or too many, or one is too small, beyond the
    ///     grid, or over another
    public FreeLayout {
        cells = List.copyOf(cells);
        if (cells.isEmpty() || cells.size() > MOST) {
            throw new IllegalArgumentException(cells.size() + " cells");
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!fits(cells.get(cell), cells.subList(0, cell))) {
                throw new IllegalArgumentException("cell " + cell + " does not fit");
            }
        }
    }

    /// The same cells, as far as the grid allows, to be arranged further.
    public static FreeLayout of(Division from) {
        return from instanceof FreeLayout free
                ? free
                : new FreeLayout(from.cells().stream()
                        .map(cell -> finer(cell, from.perSide()))
                        .toList());
    }

    private static Cell finer(Cell cell, int perSide) {
        int left = cell.column() * SIDE / perSide;
        int top = cell.row() * SIDE / perSide;
        int right = (cell.column() + cell.columns()) * SIDE / perSide;
        int bottom = (cell.row() + cell.rows()) * SIDE / perSide;
        return new Cell(left, top, right - left, bottom - top);
    }

    private static boolean fits(Cell cell, List<Cell> others) {
        return cell.columns() >= SMALLEST
                && cell.rows() >= SMALLEST
                && cell.columns() <= SIDE - cell.column()
                && cell.rows() <= SIDE - cell.row()
                && others.stream().noneMatch(cell::overlaps);
    }

    @Override
    public int perSide() {
        return SIDE;
    }

    /// One cell goes to another place or gets another size; nothing if it does not fit there.
    ///
    /// @param cell its place among {@link #cells}
    public Optional<FreeLayout> with(int cell, Cell to) {
        var others = new ArrayList<>(cells);
        others.remove(cell);
        if (!fits(to, others)) {
            return Optional.empty();
        }
        others.add(cell, to);
        return Optional.of(new FreeLayout(others));
    }

    /// One cell goes by so many steps; nothing if it does not fit there.
    ///
    /// @param cell its place among {@link #cells}
    public Optional<FreeLayout> move(int cell, int right, int down) {
        Cell now = cells.get(cell);
        return with(cell, now.column() + right, now.row() + down, now.columns(), now.rows());
    }

    /// The right and the lower edge of one cell go by so many steps; nothing if it does not fit then.
    ///
    /// @param cell its place among {@link #cells}
    public Optional<FreeLayout> resize(int cell, int right, int down) {
        Cell now = cells.get(cell);
        return with(cell, now.column(), now.row(), now.columns() + right, now.rows() + down);
    }

    private Optional<FreeLayout> with(int cell, int column, int row, int columns, int rows) {
        boolean any = column >= 0 && row >= 0 && columns > 0 && rows > 0;
        return any ? with(cell, new Cell(column, row, columns, rows)) : Optional.empty();
    }

    /// One cell becomes two halves across its longer side; the second half is the last cell. Nothing if a
    /// half would be too small, or there are {@value #MOST} cells.
    ///
    /// @param cell its place among {@link #cells}
    public Optional<FreeLayout> split(int cell) {
        Cell now = cells.get(cell);
        boolean across = now.columns() >= now.rows();
        int half = (across ? now.columns() : now.rows()) / 2;
        if (half < SMALLEST || cells.size() == MOST) {
            return Optional.empty();
        }
        var halves = new ArrayList<>(cells);
        if (across) {
            halves.set(cell, new Cell(now.column(), now.row(), half, now.rows()));
            halves.add(new Cell(now.column() + half, now.row(), now.columns() - half, now.rows()));
        } else {
            halves.set(cell, new Cell(now.column(), now.row(), now.columns(), half));
            halves.add(new Cell(now.column(), now.row() + half, now.columns(), now.rows() - half));
        }
        return Optional.of(new FreeLayout(halves));
    }

    /// Without one cell; nothing if it is the only one.
    ///
    /// @param cell its place among {@link #cells}
    public Optional<FreeLayout> without(int cell) {
        if (cells.size() == 1) {
            return Optional.empty();
        }
        var others = new ArrayList<>(cells);
        others.remove(cell);
        return Optional.of(new FreeLayout(others));
    }

    /// Of the cells wholly on that side of a cell the one that lies most in its way, then the nearest.
    @Override
    public OptionalInt beside(int cell, int right, int down) {
        Cell from = cells.get(cell);
        ToIntFunction<Cell> gap = to -> gap(from, to, right, down);
        return IntStream.range(0, tiles())
                .filter(each -> each != cell && gap.applyAsInt(cells.get(each)) >= 0)
                .boxed()
                .min(Comparator.<Integer>comparingInt(each -> aside(from, cells.get(each), right != 0))
                        .thenComparingInt(each -> gap.applyAsInt(cells.get(each)))
                        .thenComparingInt(each -> each))
                .stream()
                .mapToInt(each -> each)
                .findFirst();
    }

    /// Steps between two cells in that direction; negative if the other does not lie there.
    private static int gap(Cell from, Cell to, int right, int down) {
        if (right != 0) {
            return right > 0
                    ? to.column() - from.column() - from.columns()
                    : from.column() - to.column() - to.columns();
        }
        return down > 0 ? to.row() - from.row() - from.rows() : from.row() - to.row() - to.rows();
    }

    /// How far the other cell begins from this one's beginning, where it does not cover it.
    private static int aside(Cell from, Cell to, boolean level) {
        int first = level ? from.row() : from.column();
        int other = level ? to.row() : to.column();
        int end = other + (level ? to.rows() : to.columns());
        return first < other ? other - first : Math.max(0, first - end + 1);
    }
}
