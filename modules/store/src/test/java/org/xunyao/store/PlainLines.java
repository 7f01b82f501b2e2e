package org.xunyao.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.store.neutral.LineText;

/// A line codec of the tests: the store knows no JSON.
final class PlainLines implements LineText {
    @Override
    public String write(SequencedMap<String, @Nullable Object> row) {
        return row.entrySet().stream().map(PlainLines::cell).collect(Collectors.joining("\t"));
    }

    private static String cell(Map.Entry<String, @Nullable Object> cell) {
        Object value = cell.getValue();
        String kind = value == null ? "n" : value.getClass().getSimpleName().substring(0, 1);
        String text = String.valueOf(cell.getValue())
                .replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0a");
        return cell.getKey() + "=" + kind + text;
    }

    @Override
    public SequencedMap<String, @Nullable Object> read(String line) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (String cell : line.split("\t", -1)) {
            int at = cell.indexOf('=');
            if (at < 1 || at + 1 >= cell.length() || row.containsKey(cell.substring(0, at))) {
                throw new IllegalArgumentException("not a row");
            }
            String text = cell.substring(at + 2)
                    .replace("%0a", "\n")
                    .replace("%09", "\t")
                    .replace("%25", "%");
            row.put(
                    cell.substring(0, at),
                    switch (cell.charAt(at + 1)) {
                        case 'n' -> null;
                        case 'S' -> text;
                        case 'L' -> Long.valueOf(text);
                        case 'D' -> Double.valueOf(text);
                        case 'B' -> Boolean.valueOf(text);
                        default -> throw new IllegalArgumentException("not a row");
                    });
        }
        return row;
    }
}
