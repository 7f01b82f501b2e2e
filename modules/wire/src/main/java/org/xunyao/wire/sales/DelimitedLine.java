package org.xunyao.wire.sales;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.supervision.sales.SalesLayout;

/// Takes one line apart (RFC 4180, with any separator). A line break within quotes is no part of a cell here: one
/// quote that somebody forgot must not swallow the lines behind it.
final class DelimitedLine {
    private static final char QUOTE = '"';
    private static final char MARK = '\uFEFF';

    private DelimitedLine() {}

    /// A line that could not be taken apart.
    static final class BrokenLineException extends Exception {
        private static final long serialVersionUID = 1L;

        /// @param fault such as `QUOTE`
        BrokenLineException(String fault) {
            super(fault, null, false, false);
        }

        String fault() {
            return String.valueOf(getMessage());
        }
    }

    static String text(byte[] line, SalesLayout.Letters letters) throws BrokenLineException {
        try {
            String text = Charset.forName(letters.charset())
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            String bare = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
            if (bare.indexOf('\0') >= 0) {
                throw new BrokenLineException("SIGNS");
            }
            return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
        } catch (CharacterCodingException other) {
            throw new BrokenLineException("LETTERS");
        }
    }

    static List<String> cells(String line, char separator, int most) throws BrokenLineException {
        List<String> cells = new ArrayList<>();
        int at = 0;
        do {
            var cell = new StringBuilder();
            at = at < line.length() && line.charAt(at) == QUOTE
                    ? quoted(line, at, separator, cell)
                    : plain(line, at, separator, cell);
            cells.add(cell.toString());
            if (cells.size() > most) {
                throw new BrokenLineException("COLUMNS");
            }
        } while (at++ < line.length());
        return cells;
    }

    private static int plain(String line, int from, char separator, StringBuilder cell) {
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        cell.append(line, from, to);
        return to;
    }

    private static int quoted(String line, int from, char separator, StringBuilder cell) throws BrokenLineException {
        int at = from + 1;
        while (at < line.length()) {
            char next = line.charAt(at);
            boolean twice = next == QUOTE && at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
            if (next != QUOTE || twice) {
                cell.append(next);
                at += twice ? 2 : 1;
            } else {
                boolean ends = at + 1 == line.length() || line.charAt(at + 1) == separator;
                if (!ends) {
                    throw new BrokenLineException("QUOTE");
                }
                return at + 1;
            }
        }
        throw new BrokenLineException("QUOTE");
    }
}
