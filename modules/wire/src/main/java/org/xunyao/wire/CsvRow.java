package org.xunyao.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/// One row of a {@link CsvTable}; every getter faults with row and column when the cell is not what it
/// should be.
public final class CsvRow {
    private static final int CELL_AT_MOST = 4_000;

    private final CsvTable table;
    private final CSVRecord cells;
    private final long line;

    CsvRow(CsvTable table, CSVRecord cells, long line) {
        this.table = table;
        this.cells = cells;
        this.line = line;
        if (!cells.isConsistent()) {
            throw table.bad(line(), "", "has " + cells.size() + " cells", null);
        }
    }

    /// A cell that may be empty.
    public String text(String column) {
        String cell = cells.get(column);
        if (cell.length() > CELL_AT_MOST) {
            throw table.bad(line(), column, "longer than " + CELL_AT_MOST, null);
        }
        return cell;
    }

    /// Whether the table has that column and the cell is not empty.
    public boolean has(String column) {
        return cells.isMapped(column) && !text(column).isEmpty();
    }

    /// A cell that must not be empty.
    public String required(String column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            throw table.bad(line(), column, "empty", null);
        }
        return cell;
    }

    /// A whole number within bounds, both included.
    public int number(String column, int least, int most) {
        try {
            int number = Integer.parseInt(required(column));
            if (number < least || number > most) {
                throw table.bad(line(), column, "not within " + least + ".." + most, null);
            }
            return number;
        } catch (NumberFormatException cause) {
            throw table.bad(line(), column, "not a whole number", cause);
        }
    }

    /// A whole number within bounds, both included, or an empty cell.
    public OptionalInt optionalNumber(String column, int least, int most) {
        return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(column, least, most));
    }

    /// What a cell that must not be empty stands for.
    ///
    /// @param reading refuses what it does not know with an {@link IllegalArgumentException}, as an
    /// enum's `valueOf` does
    public <T> T as(String column, Function<String, T> reading) {
        String cell = required(column);
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException cause) {
            throw table.bad(line(), column, "not allowed here", cause);
        }
    }

    /// A date as 2026-11-22.
    public LocalDate date(String column) {
        try {
            return LocalDate.parse(required(column));
        } catch (DateTimeException cause) {
            throw table.bad(line(), column, "not a date such as 2026-11-22", cause);
        }
    }

    /// A date or an empty cell.
    public Optional<LocalDate> optionalDate(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    /// `true` or `false`, nothing else.
    public boolean flag(String column) {
        return switch (required(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw table.bad(line(), column, "neither true nor false", null);
        };
    }

    /// Words separated by spaces, at least one.
    public List<String> words(String column) {
        return List.of(required(column).split(" +"));
    }

    /// Line of the file on which the row ends, from 1.
    long line() {
        return line;
    }
}
