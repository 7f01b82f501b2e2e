package org.xunyao.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;

/// A table of `resources/` (UTF-8, RFC 4180, first line names the columns; lines that begin with `#` are
/// remarks). A table is taken whole or not at all.
public final class CsvTable {
    private static final long BYTES_AT_MOST = 8L << 20;
    private static final int ROWS_AT_MOST = 100_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;
    private final @Nullable String text;

    /// @param file named in every error
    public CsvTable(Path file) {
        this(file, null);
    }

    private CsvTable(Path file, @Nullable String text) {
        this.file = file;
        this.text = text;
    }

    /// A table that is no file any more.
    ///
    /// @param name named in every error
    public static CsvTable ofText(String name, String text) {
        return new CsvTable(Path.of(name), text);
    }

    /// Reads all rows.
    ///
    /// @param columns that must be there, in any order; others are refused
    /// @param row makes a record of one row; an {@link IllegalArgumentException} of its making becomes
    ///     the fault
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD` with row and column
    public <T> List<T> read(List<String> columns, Function<CsvRow, T> row) {
        return read(columns, List.of(), row);
    }

    /// Reads all rows of a table that may have more columns behind the others.
    ///
    /// @param columns that must be there
    /// @param more may stand behind them, each or none, in this order; {@link CsvRow#has} tells
    /// @param row makes a record of one row
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD` with row and column
    public <T> List<T> read(List<String> columns, List<String> more, Function<CsvRow, T> row) {
        try {
            if ((text == null ? Files.size(file) : text.length()) > BYTES_AT_MOST) {
                throw bad(0, "", "larger than 8 MiB", null);
            }
            try (CSVParser parser = parser()) {
                List<String> found = parser.getHeaderNames();
                var known = new ArrayList<>(columns);
                more.stream().filter(found::contains).forEach(known::add);
                if (!found.equals(known)) {
                    throw bad(1, "", "columns are " + found + ", expected " + columns, null);
                }
                return rows(parser, row);
            }
        } catch (IOException cause) {
            throw new FaultException("RESOURCE-MISSING", file.getFileName() + " cannot be read", cause);
        }
    }

    private <T> List<T> rows(CSVParser parser, Function<CsvRow, T> row) {
        List<T> rows = new ArrayList<>();
        try {
            for (CSVRecord line : parser) {
                if (rows.size() == ROWS_AT_MOST) {
                    throw bad(parser.getCurrentLineNumber(), "", "too many rows", null);
                }
                rows.add(made(new CsvRow(this, line, parser.getCurrentLineNumber()), row));
            }
        } catch (UncheckedIOException malformed) {
            throw bad(parser.getCurrentLineNumber(), "", "quotes that do not close", malformed);
        }
        return List.copyOf(rows);
    }

    private CSVParser parser() throws IOException {
        try {
            return text == null ? CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT) : CSVParser.parse(text, FORMAT);
        } catch (CSVException | IllegalArgumentException malformed) {
            throw bad(1, "", "no line of names", malformed);
        }
    }

    private <T> T made(CsvRow row, Function<CsvRow, T> making) {
        try {
            return making.apply(row);
        } catch (IllegalArgumentException cause) {
            throw bad(row.line(), "", "does not fit together", cause);
        }
    }

    FaultException bad(long line, String column, String what, @Nullable Throwable cause) {
        String place = file.getFileName() + ", row " + line + (column.isEmpty() ? "" : ", column " + column);
        return cause == null
                ? new FaultException("RESOURCE-BAD", place + ": " + what)
                : new FaultException("RESOURCE-BAD", place + ": " + what, cause);
    }
}
