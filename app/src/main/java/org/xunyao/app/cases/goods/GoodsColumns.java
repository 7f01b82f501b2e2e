package org.xunyao.app.cases.goods;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xunyao.app.cases.goods.grid.GridColumn;
import org.xunyao.app.cases.goods.grid.GridColumn.Kind;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.kernel.Money;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The columns in which goods are entered and moved, and what their cells say.
final class GoodsColumns {
    private static final String BUNDLE = "org.xunyao.app.cases.cases";
    private static final Pattern COMMA = Pattern.compile("[,，]");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");
    private static final Pattern YUAN = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern NOISE = Pattern.compile("[,，元¥￥\\s]");

    private static final int NAME = 0;
    private static final int SPEC = 1;
    private static final int BATCH = 2;
    private static final int UNIT = 3;
    private static final int AMOUNT = 4;
    private static final int VALUE = 5;
    private static final int PLACE = 6;
    private static final int MOVED = 5;

    private GoodsColumns() {}

    /// For lines that are entered.
    static List<GridColumn> entering() {
        return List.of(
                column("name", 168, Kind.WORDS, text -> words(text, Goods.LONGEST, true)),
                column("spec", 110, Kind.WORDS, text -> words(text, Goods.SHORT, false)),
                column("batch", 100, Kind.WORDS, text -> words(text, Goods.SHORT, false)),
                column("unit", 60, Kind.WORDS, text -> words(text, Goods.UNIT_LONGEST, true)),
                column("quantity", 84, Kind.FIGURES, text -> quantity(text).isPresent() ? Optional.empty() : Optional.of("grid.quantity")),
                column(
                        "value",
                        96,
                        Kind.FIGURES,
                        text -> text.isEmpty() || money(text).isPresent() ? Optional.empty() : Optional.of("grid.money")),
                column("place", 140, Kind.WORDS, text -> words(text, Goods.LONGEST, false)));
    }

    /// For quantities that are moved.
    static List<GridColumn> moving() {
        return List.of(
                column("line", 48, Kind.READ_FIGURES, text -> Optional.empty()),
                column("name", 168, Kind.READ, text -> Optional.empty()),
                column("batch", 100, Kind.READ, text -> Optional.empty()),
                column("kept", 84, Kind.READ_FIGURES, text -> Optional.empty()),
                column("confiscated", 84, Kind.READ_FIGURES, text -> Optional.empty()),
                column("moved", 96, Kind.FIGURES, text -> quantity(text).isPresent() ? Optional.empty() : Optional.of("grid.quantity")));
    }

    /// The goods of a row without a cell that is wrong.
    ///
    /// @param place where it is kept if the row does not say
    static Goods goods(List<String> row, String place) {
        return new Goods(
                row.get(NAME),
                row.get(SPEC),
                row.get(BATCH),
                row.get(UNIT),
                quantity(row.get(AMOUNT)).orElseThrow(),
                row.get(VALUE).isEmpty() ? Optional.empty() : money(row.get(VALUE)),
                row.get(PLACE).isEmpty() ? place : row.get(PLACE));
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
    static GoodsAct.Part part(List<String> row) {
        return new GoodsAct.Part(
                Integer.parseInt(row.getFirst()), quantity(row.get(MOVED)).orElseThrow());
    }

    /// Where the quantity that is moved stands.
    static int moved() {
        return MOVED;
    }

    private static GridColumn column(String key, int width, Kind kind, Function<String, Optional<String>> check) {
        return new GridColumn(key, headings(key), width, kind, check);
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

    private static Optional<String> words(String text, int longest, boolean required) {
        if (text.length() > longest) {
            return Optional.of("grid.long");
        }
        return required && text.isBlank() ? Optional.of("grid.missing") : Optional.empty();
    }

    private static Optional<Quantity> quantity(String text) {
        String plain = plain(text);
        if (!QUANTITY.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(Quantity.parse(plain)).filter(quantity -> !quantity.none());
    }

    private static Optional<Money> money(String text) {
        String plain = plain(text);
        return YUAN.matcher(plain).matches() ? Optional.of(Money.parse(plain)) : Optional.empty();
    }

    // Digits and signs of full width are typed by whoever writes Chinese.
    private static String plain(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
