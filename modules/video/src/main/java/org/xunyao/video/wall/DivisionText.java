package org.xunyao.video.wall;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A division as one word: the name of a fixed layout, or `FREE` and the cells of a free one as
/// `column.row.columns.rows`.
final class DivisionText {
    private static final String FREE = "FREE:";
    private static final Pattern CELL = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{1,2})");

    private DivisionText() {}

    static String write(Division division) {
        return switch (division) {
            case WallLayout fixed -> fixed.name();
            case FreeLayout free ->
                free.cells().stream()
                        .map(cell -> cell.column() + "." + cell.row() + "." + cell.columns() + "." + cell.rows())
                        .collect(Collectors.joining(";", FREE, ""));
        };
    }

    /// @throws IllegalArgumentException if it is neither
    static Division read(String word) {
        if (!word.startsWith(FREE)) {
            return WallLayout.valueOf(word);
        }
        return new FreeLayout(Arrays.stream(word.substring(FREE.length()).split(";", FreeLayout.MOST + 1))
                .map(DivisionText::cell)
                .toList());
    }

    private static Cell cell(String text) {
        var parts = CELL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no cell");
        }
        return new Cell(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), number(parts.group(4)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
