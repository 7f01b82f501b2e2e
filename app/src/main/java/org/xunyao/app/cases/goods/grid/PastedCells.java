package org.xunyao.app.cases.goods.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cells as a spreadsheet leaves them on the clipboard (表格粘贴): tabs between cells, lines between rows, a cell
/// with a tab, a line or a quote in it between quotes.
public final class PastedCells {
    /// Most characters that are looked at.
    public static final int MOST = 1_000_000;

    private static final Pattern BLANK = Pattern.compile("[\\s*＊:：]+");

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private PastedCells() {}

    /// The rows; a row of empty cells is left out.
    ///
    /// @return nothing if there are too many characters
    public static Optional<List<List<String>>> read(String text) {
        if (text.length() > MOST) {
            return Optional.empty();
        }
        var cells = new PastedCells();
        int at = 0;
        while (at < text.length()) {
            at = cells.take(text, at);
        }
        cells.endRow();
        return Optional.of(cells.rows.stream()
                .filter(one -> one.stream().anyMatch(each -> !each.isBlank()))
                .toList());
    }

    /// Which column each cell of a heading names; nothing if the row is no heading.
    ///
    /// @return for each cell the place of its column, −1 for none
    static Optional<List<Integer>> heading(List<String> row, List<GridColumn> columns) {
        List<Integer> places =
                row.stream().map(each -> place(plain(each), columns)).toList();
        long known = places.stream().filter(place -> place >= 0).distinct().count();
        return known >= Math.min(2, columns.size())
                        && known == places.stream().filter(place -> place >= 0).count()
                ? Optional.of(places)
                : Optional.empty();
    }

    private static int place(String name, List<GridColumn> columns) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).kind().typed()
                    && columns.get(place).headings().stream()
                            .map(PastedCells::plain)
                            .anyMatch(name::equals)) {
                return place;
            }
        }
        return -1;
    }

    private static String plain(String title) {
        return BLANK.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private int take(String text, int at) {
        char sign = text.charAt(at);
        if (sign == '"' && cell.isEmpty()) {
            return quoted(text, at + 1);
        }
        switch (sign) {
            case '\t' -> endCell();
            case '\n' -> endRow();
            case '\r' -> {}
            default -> cell.append(sign);
        }
        return at + 1;
    }

    // A quote that is never closed is a quote, and the rest is words.
    private int quoted(String text, int from) {
        var inside = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign != '"') {
                inside.append(sign);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                inside.append('"');
                at++;
            } else {
                cell.append(inside);
                return at + 1;
            }
            at++;
        }
        cell.append('"');
        return from;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(row);
        row = new ArrayList<>();
    }
}
