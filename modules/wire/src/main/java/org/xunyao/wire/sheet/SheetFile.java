package org.xunyao.wire.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xunyao.kernel.FaultException;

/// Reads a spreadsheet: XLSX (ECMA-376) or CSV in UTF-8 or GB 18030, told apart by their bytes and not by
/// their names.
public final class SheetFile {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private SheetFile() {}

    /// Reads the first sheet.
    ///
    /// @throws FaultException `SHEET-UNREADABLE` if the disk refuses, `SHEET-LARGE` if a limit is passed,
    ///     `SHEET-BAD` if it is neither
    public static Sheet read(Path file, SheetLimits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                throw large("file");
            }
            return read(bytes, limits);
        } catch (IOException refused) {
            throw new FaultException("SHEET-UNREADABLE", "the file cannot be read", refused);
        }
    }

    /// The same of bytes.
    public static Sheet read(byte[] bytes, SheetLimits limits) {
        boolean packed = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        return packed ? new XlsxReader(limits).read(new ByteArrayInputStream(bytes)) : table(bytes, limits);
    }

    private static Sheet table(byte[] bytes, SheetLimits limits) {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw bad("neither a spreadsheet nor a table", null);
        }
        var rows = new ArrayList<Sheet.Row>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            int number = 0;
            for (CSVRecord line : parser) {
                number++;
                Sheet.Row row = row(number, line.toList(), limits);
                if (!row.isEmpty()) {
                    rows.add(row);
                    requireRows(rows.size(), limits);
                }
            }
        } catch (CSVException | IllegalStateException | java.io.UncheckedIOException malformed) {
            throw bad("not RFC 4180", malformed);
        } catch (IOException malformed) {
            throw bad("not RFC 4180", malformed);
        }
        return new Sheet(rows);
    }

    /// A row within the limits.
    static Sheet.Row row(int number, List<String> cells, SheetLimits limits) {
        if (cells.size() > limits.columns()) {
            throw large("columns of row " + number);
        }
        if (cells.stream().anyMatch(cell -> cell.length() > limits.cellLength())) {
            throw large("a cell of row " + number);
        }
        return new Sheet.Row(number, cells);
    }

    static void requireRows(int rows, SheetLimits limits) {
        if (rows > limits.rows()) {
            throw large("rows");
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                text = decoded(bytes, CHINESE);
            } catch (CharacterCodingException neither) {
                throw bad("neither UTF-8 nor GB 18030", neither);
            }
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    static FaultException large(String what) {
        return new FaultException("SHEET-LARGE", what);
    }

    static FaultException bad(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return cause == null ? new FaultException("SHEET-BAD", what) : new FaultException("SHEET-BAD", what, cause);
    }
}
