package org.xunyao.app.streams;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The online rates of a month by shop and camera, with the formula above them.
final class RatesPane extends VBox {
    private final StreamsViewModel model;
    private final StreamWords words;
    private final SheetTable<RateRow> table;
    private final Label title = new Label();
    private final Label told = SideBlocks.sentence("", "fg-2");

    RatesPane(StreamsViewModel model, StreamWords words) {
        this.model = model;
        this.words = words;
        this.table = table();
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        told.setId("rates-told");
        getStyleClass().addAll("panel", "rates-pane");
        OnlineLimits limits = model.limits();
        Label formula = SideBlocks.sentence(words.of("rates.formula"));
        formula.setId("rates-formula");
        var above = new VBox(
                formula,
                SideBlocks.sentence(
                        words.of("rates.rules", Texts.figure(limits.usable()), Texts.figure(limits.looked())),
                        "t-small",
                        "fg-3"),
                SideBlocks.sentence(words.of("rates.notes", Texts.figure(limits.scantPercent())), "t-small", "fg-3"),
                told);
        above.getStyleClass().add("rates-formula");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head(), above, table);
        model.monthProperty().subscribe(read -> read.ifPresent(this::show));
        model.toldProperty().subscribe(this::say);
        model.faultProperty().subscribe(this::say);
        say();
    }

    /// Where the keys go when this page opens.
    void focusFirst() {
        table.requestFocus();
    }

    private void say() {
        Optional<String> done = model.toldProperty().get();
        String sentence = model.faultProperty()
                .get()
                .map(code -> words.texts().fault(code))
                .or(() -> done)
                .orElse("");
        told.setText(sentence);
        told.setManaged(!sentence.isEmpty());
    }

    private HBox head() {
        Button export = SideBlocks.keyed(words.of("rates.export"), "X", "rates-export", model::export);
        export.setDisable(!model.powers().export());
        var head = new HBox(
                title,
                SideBlocks.gap(),
                SideBlocks.keyed(words.of("rates.before"), "←", "rates-before", () -> model.month(-1)),
                SideBlocks.keyed(words.of("rates.after"), "→", "rates-after", () -> model.month(1)),
                export,
                SideBlocks.keyed(words.of("rates.back"), "R", "rates-back", model::turn));
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void show(StreamsViewModel.Month read) {
        title.setText(words.of("rates.title", StreamWords.month(read.month())));
        table.getItems().setAll(read.rows());
        table.getSelectionModel().selectFirst();
    }

    private SheetTable<RateRow> table() {
        var rows = new SheetTable<RateRow>("rates-table", words.of("rates.sheet"));
        rows.speak(row -> row.shop() + "，" + point(row) + "，" + words.rate(row.rate()));
        rows.sharing(words.of("column.shop"), 160, 0.3, row -> named(row, row.shop()));
        rows.sharing(words.of("column.point"), 90, 0.16, row -> named(row, point(row)));
        rows.figures(words.of("rates.column.rate"), 92, row -> figure(row, words.rate(row.rate())));
        rows.figures(
                words.of("rates.column.duty"),
                84,
                row -> minutes(row, row.rate().duty()));
        rows.figures(
                words.of("rates.column.usable"),
                84,
                row -> minutes(row, row.rate().usable()));
        rows.figures(
                words.of("rates.column.out"),
                88,
                row -> minutes(row, row.rate().known() - row.rate().usable()));
        rows.figures(
                words.of("rates.column.unknown"),
                88,
                row -> minutes(row, row.rate().unknown()));
        rows.figures(
                words.of("rates.column.dropouts"),
                60,
                row -> minutes(row, row.rate().dropouts()));
        rows.sharing(words.of("rates.column.note"), 140, 0.2, row -> named(row, note(row)));
        return rows;
    }

    private String point(RateRow row) {
        return row.camera().isEmpty() ? words.of("rates.total") : row.point();
    }

    private String note(RateRow row) {
        return words.note(row.rate(), model.limits().scantPercent());
    }

    private Node minutes(RateRow row, int count) {
        return figure(row, Texts.figure(count));
    }

    private Node figure(RateRow row, String text) {
        return row.camera().isEmpty()
                ? Buttons.ellipsised(text, "t-mono", "t-bold")
                : Buttons.ellipsised(text, "t-mono");
    }

    private Node named(RateRow row, String text) {
        return row.camera().isEmpty() ? Buttons.ellipsised(text, "t-bold") : Buttons.ellipsised(text);
    }
}
