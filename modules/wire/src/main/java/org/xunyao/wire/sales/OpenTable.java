package org.xunyao.wire.sales;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.RawRow;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SalesFile.Change;
import org.xunyao.supervision.sales.SalesFile.Outcome;
import org.xunyao.supervision.sales.SalesFile.Refused;
import org.xunyao.supervision.sales.SalesFile.Taken;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.wire.sales.DelimitedLine.BrokenLineException;

/// Takes whole lines out of an open file. GB 18030 and UTF-8 never use the byte of a line feed within a character,
/// so lines are cut before they are decoded.
final class OpenTable {
    private static final int KNOWN_BY = 4_096;

    private final FileChannel channel;
    private final SalesLayout layout;
    private final SalesLimits.Reading limits;

    OpenTable(FileChannel channel, SalesLayout layout, SalesLimits.Reading limits) {
        this.channel = channel;
        this.layout = layout;
        this.limits = limits;
    }

    /// The headings, and where the first line behind them begins.
    private record Head(Map<SaleColumn, Integer> columns, int end) {}

    /// Whether it is the file that was read up to a place.
    static boolean isSame(FileChannel file, FilePlace place) throws IOException {
        return file.size() >= place.offset()
                && digest(first(file, place.offset())).equals(place.head())
                && digest(last(file, place.offset())).equals(place.tail());
    }

    /// Takes what stands behind a place.
    ///
    /// @param ended whether nobody writes it any more, so that its last line is whole
    Outcome take(FilePlace place, Change change, boolean ended) throws IOException {
        byte[] start = bytes(0, limits.lineBytes());
        int end = newline(start, 0, start.length);
        if (end < 0 && start.length < limits.lineBytes()) {
            return GrowingTable.nothing(place, start.length > 0, change);
        }
        Optional<Head> head = end < 0 ? Optional.empty() : head(Arrays.copyOf(start, end), end + 1);
        if (head.isEmpty()) {
            return new Refused("SALES-HEADER");
        }
        boolean fresh = place.offset() == 0;
        var run = new Run(fresh ? head.get().end() : place.offset(), fresh ? 1 : place.rows(), place.skipping(), place);
        run.over(bytes(run.position, GrowingTable.CHUNK), ended);
        return new Taken(run.rows, head.get().columns(), run.place(), run.more, run.half, change);
    }

    private Optional<Head> head(byte[] line, int end) {
        try {
            String text = DelimitedLine.text(line, layout.letters());
            List<String> cells = DelimitedLine.cells(text, layout.separator().sign(), limits.columns());
            return layout.places(cells).map(columns -> new Head(columns, end));
        } catch (BrokenLineException broken) {
            return Optional.empty();
        }
    }

    /// One reading.
    private final class Run {
        private final List<RawRow> rows = new ArrayList<>();
        private final FilePlace before;
        private long position;
        private long number;
        private boolean skipping;
        private boolean more;
        private boolean half;

        Run(long position, long number, boolean skipping, FilePlace before) {
            this.position = position;
            this.number = number;
            this.skipping = skipping;
            this.before = before;
        }

        void over(byte[] chunk, boolean ended) throws IOException {
            boolean atEnd = position + chunk.length >= channel.size();
            int at = 0;
            while (at < chunk.length && rows.size() < limits.rows()) {
                int end = newline(chunk, at, chunk.length);
                if (end < 0) {
                    at = rest(chunk, at, atEnd, ended);
                    break;
                }
                line(Arrays.copyOfRange(chunk, at, end));
                at = end + 1;
            }
            more = !half && (at < chunk.length || !atEnd);
            position += at;
        }

        /// What stands behind the last line feed.
        private int rest(byte[] chunk, int at, boolean atEnd, boolean ended) {
            int length = chunk.length - at;
            if (skipping || length > limits.lineBytes()) {
                if (!skipping) {
                    fault(new byte[0], "LONG");
                    skipping = true;
                }
                half = atEnd;
                return chunk.length;
            }
            if (atEnd && ended) {
                line(Arrays.copyOfRange(chunk, at, chunk.length));
                return chunk.length;
            }
            half = atEnd;
            return at;
        }

        private void line(byte[] bytes) {
            if (skipping) {
                skipping = false;
                return;
            }
            boolean blank = bytes.length == 0 || (bytes.length == 1 && bytes[0] == '\r');
            if (blank) {
                number++;
            } else if (bytes.length > limits.lineBytes()) {
                fault(bytes, "LONG");
            } else {
                cells(bytes);
            }
        }

        private void cells(byte[] bytes) {
            try {
                String text = DelimitedLine.text(bytes, layout.letters());
                List<String> cells =
                        DelimitedLine.cells(text, layout.separator().sign(), limits.columns());
                number++;
                rows.add(new RawRow(before.generation(), number, digest(bytes), cells, ""));
            } catch (BrokenLineException broken) {
                fault(bytes, broken.fault());
            }
        }

        private void fault(byte[] bytes, String why) {
            number++;
            rows.add(new RawRow(before.generation(), number, digest(bytes), List.of(), why));
        }

        FilePlace place() throws IOException {
            return new FilePlace(
                    before.generation(),
                    position,
                    number,
                    digest(first(channel, position)),
                    digest(last(channel, position)),
                    skipping);
        }
    }

    private static int newline(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private byte[] bytes(long from, int most) throws IOException {
        return bytes(channel, from, most);
    }

    static byte[] bytes(FileChannel file, long from, int most) throws IOException {
        long there = Math.max(0, file.size() - from);
        ByteBuffer into = ByteBuffer.allocate((int) Math.min(most, there));
        while (into.hasRemaining() && file.read(into, from + into.position()) >= 0) {
            // a share may give less than was asked for
        }
        return Arrays.copyOf(into.array(), into.position());
    }

    private static byte[] first(FileChannel file, long offset) throws IOException {
        return bytes(file, 0, (int) Math.min(KNOWN_BY, offset));
    }

    private static byte[] last(FileChannel file, long offset) throws IOException {
        long from = Math.max(0, offset - KNOWN_BY);
        return bytes(file, from, (int) (offset - from));
    }

    /// SHA-256 in hexadecimal digits; nothing of nothing.
    static String digest(byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
