package org.xunyao.wire.sales;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.sales.SalesFile.Preview;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.wire.sales.DelimitedLine.BrokenLineException;

/// The first lines of a file, to choose columns by. What looks like the number of an identity card is never shown.
final class FirstLines {
    private static final int ROWS = 10;
    private static final int MOST = 1 << 16;
    private static final Pattern IDENTITY = Pattern.compile("\\d{15}|\\d{17}[0-9Xx]");

    private FirstLines() {}

    static Preview read(FileChannel file, SalesLimits.Reading limits) throws IOException {
        byte[] start = OpenTable.bytes(file, 0, MOST);
        List<byte[]> lines = lines(start, limits.lineBytes());
        if (lines.isEmpty()) {
            throw new FaultException("SALES-HEADER", "no first line");
        }
        Letters letters = letters(lines);
        try {
            String first = DelimitedLine.text(lines.getFirst(), letters);
            Separator separator = separator(first);
            List<String> header = DelimitedLine.cells(first, separator.sign(), limits.columns());
            return new Preview(letters, separator, header, rows(lines, letters, separator, limits.columns()));
        } catch (BrokenLineException broken) {
            throw new FaultException("SALES-HEADER", broken.fault(), broken);
        }
    }

    private static List<List<String>> rows(List<byte[]> lines, Letters letters, Separator separator, int most) {
        List<List<String>> rows = new ArrayList<>();
        for (byte[] line : lines.subList(1, lines.size())) {
            try {
                rows.add(DelimitedLine.cells(DelimitedLine.text(line, letters), separator.sign(), most).stream()
                        .map(FirstLines::shown)
                        .toList());
            } catch (BrokenLineException broken) {
                rows.add(List.of("?"));
            }
        }
        return rows;
    }

    private static String shown(String cell) {
        return IDENTITY.matcher(cell.strip()).matches() ? "******" : cell;
    }

    private static List<byte[]> lines(byte[] bytes, int most) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length && lines.size() <= ROWS; i++) {
            if (bytes[i] == '\n') {
                if (i - from > most) {
                    break;
                }
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    private static Letters letters(List<byte[]> lines) {
        return Arrays.stream(Letters.values())
                .filter(letters -> lines.stream().allMatch(line -> reads(line, letters)))
                .findFirst()
                .orElseThrow(() -> new FaultException("SALES-HEADER", "neither UTF-8 nor GB 18030"));
    }

    private static boolean reads(byte[] line, Letters letters) {
        try {
            DelimitedLine.text(line, letters);
            return true;
        } catch (BrokenLineException other) {
            return false;
        }
    }

    private static Separator separator(String header) {
        return Arrays.stream(Separator.values())
                .max(Comparator.comparingLong(
                        one -> header.chars().filter(sign -> sign == one.sign()).count()))
                .orElseThrow();
    }
}
