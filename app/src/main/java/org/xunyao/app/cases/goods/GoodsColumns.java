package org.xunyao.app.cases.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.app.cases.goods.grid.GridColumn;
import org.xunyao.app.cases.goods.grid.GridColumn.Kind;
import org.xunyao.app.cases.goods.grid.GridDraft;
import org.xunyao.casework.measure.desk.GoodsDesk;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsTable;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The columns in which goods are entered and moved, and what their cells say.
final class GoodsColumns {
    private static final String BUNDLE = "org.xunyao.app.cases.cases";
    private static final Pattern COMMA = Pattern.compile("[,，]");
    private static final List<GoodsTable.Column> ORDER = List.of(GoodsTable.Column.values());
    private static final int KEPT = 3;
    private static final int CONFISCATED = 4;
    private static final int MOVED = 5;

    private GoodsColumns() {}

    /// For lines that are entered, in the order of the table of goods.
    static List<GridColumn> entering() {
        return ORDER.stream()
                .map(one -> switch (one) {
                    case NAME -> column("name", 168, Kind.WORDS);
                    case SPEC -> column("spec", 110, Kind.WORDS);
                    case BATCH -> column("batch", 100, Kind.WORDS);
                    case UNIT -> column("unit", 64, Kind.WORDS);
                    case QUANTITY -> column("quantity", 84, Kind.FIGURES);
                    case VALUE -> column("value", 96, Kind.FIGURES);
                    case PLACE -> column("place", 140, Kind.WORDS);
                })
                .toList();
    }

    /// For quantities that are moved.
    static List<GridColumn> moving() {
        return List.of(
                column("line", 52, Kind.READ_FIGURES),
                column("name", 168, Kind.READ),
                column("batch", 100, Kind.READ),
                column("kept", 84, Kind.READ_FIGURES),
                column("confiscated", 92, Kind.READ_FIGURES),
                column("moved", 96, Kind.FIGURES));
    }

    /// Reads the rows in which something is typed.
    ///
    /// @param place where it is kept if a row does not say
    static GoodsTable.Read read(List<List<String>> rows, String place) {
        var lines = new ArrayList<GoodsTable.Row>();
        lines.add(new GoodsTable.Row(
                0, ORDER.stream().map(GoodsTable.Column::title).toList()));
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new GoodsTable.Row(row + 1, placed(rows.get(row), place)));
            }
        }
        return lines.size() == 1 ? new GoodsTable.Read(List.of(), List.of()) : GoodsTable.read(lines);
    }

    /// The same as cells of the grid.
    static List<GridDraft.Wrong> wrongs(List<List<String>> rows, String place) {
        return read(rows, place).wrong().stream()
                .map(one -> new GridDraft.Wrong(
                        one.row() - 1,
                        one.column().map(ORDER::indexOf).orElse(0),
                        "grid." + one.fault().name()))
                .toList();
    }

    /// Quantities that are none, or more than there is.
    ///
    /// @param from where they are taken from
    static List<GridDraft.Wrong> moves(List<List<String>> rows, MovementKind.Place from) {
        var wrongs = new ArrayList<GridDraft.Wrong>();
        for (int row = 0; row < rows.size(); row++) {
            String typed = rows.get(row).get(MOVED);
            if (!typed.isEmpty()) {
                Optional<Quantity> read = quantity(typed);
                Quantity there = quantity(there(rows.get(row), from)).orElse(Quantity.NONE);
                if (read.isEmpty()) {
                    wrongs.add(new GridDraft.Wrong(row, MOVED, "grid." + GoodsTable.Fault.NUMBER));
                } else if (read.get().compareTo(there) > 0) {
                    wrongs.add(new GridDraft.Wrong(row, MOVED, "grid.MORE"));
                }
            }
        }
        return wrongs;
    }

    /// What there is of the line of a row.
    static String there(List<String> row, MovementKind.Place from) {
        return row.get(from == MovementKind.Place.CONFISCATED ? CONFISCATED : KEPT);
    }

    /// The row of a line of the ledger.
    static List<String> moving(GoodsLedger.Balance balance) {
        Goods goods = balance.item().goods();
        return List.of(
                Integer.toString(balance.item().number()),
                goods.name(),
                goods.batch(),
                balance.kept().text(),
                balance.confiscated().text(),
                "");
    }

    /// What a row of the ledger moves.
    static GoodsDesk.Move move(List<String> row, MovementKind kind) {
        return new GoodsDesk.Move(
                Integer.parseInt(row.getFirst()), kind, quantity(row.get(MOVED)).orElseThrow());
    }

    /// Where the quantity that is moved stands.
    static int moved() {
        return MOVED;
    }

    private static List<String> placed(List<String> row, String place) {
        var cells = new ArrayList<>(row);
        int at = ORDER.indexOf(GoodsTable.Column.PLACE);
        if (cells.get(at).isEmpty()) {
            cells.set(at, place);
        }
        return cells;
    }

    private static Optional<Quantity> quantity(String text) {
        try {
            return Optional.of(Quantity.parse(text)).filter(one -> !one.none());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static GridColumn column(String key, int width, Kind kind) {
        return new GridColumn(key, headings(key), width, kind);
    }

    // A list may come from an office that writes the other language.
    private static List<String> headings(String key) {
        var headings = new ArrayList<String>();
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language).with(BUNDLE);
            headings.add(texts.of("grid.col." + key));
            String more = "grid.heading." + key;
            if (texts.has(more)) {
                headings.addAll(COMMA.splitAsStream(texts.of(more)).toList());
            }
        }
        return headings;
    }
}
