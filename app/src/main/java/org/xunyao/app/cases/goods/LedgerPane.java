package org.xunyao.app.cases.goods;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsLedger.Balance;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.text.Texts;

/// The ledger of the goods of a case (物品台账): what is left of each line, what became of the rest, and whether
/// the case may be closed. Only the rows in sight exist as controls.
final class LedgerPane extends VBox {
    private static final double ROW = 32;
    private static final double HEAD = 32;
    private static final int MOST = 10;
    private static final int MOVES_SHOWN = 30;
    private static final double WIDE = 640;

    private final GoodsModel model;
    private final GoodsWords words;
    private final SheetTable<Balance> table;
    private final FlowPane foot = new FlowPane();
    private final VBox movements = new VBox();

    LedgerPane(GoodsModel model, GoodsWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("goods-ledger");
        setId("goods-ledger");
        table = new SheetTable<>("goods-table", words.of("goods.ledger"));
        table.speak(this::spoken);
        table.setFixedCellSize(ROW);
        columns();
        foot.getStyleClass().add("goods-foot");
        movements.getStyleClass().add("goods-movements");
        movements.setId("goods-movements");
        getChildren().addAll(table, foot, movements);
    }

    /// Shows a ledger; it is gone while nothing was entered.
    ///
    /// @param mayMove whether this person may take movements back
    void show(GoodsLedger ledger, boolean mayMove) {
        boolean some = !ledger.items().isEmpty();
        setVisible(some);
        setManaged(some);
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(ledger.balances());
        table.getSelectionModel()
                .select(Math.clamp(chosen, 0, Math.max(0, ledger.items().size() - 1)));
        double height = HEAD + ROW * Math.clamp(ledger.items().size(), 1, MOST) + 4;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        foot(ledger);
        movements(ledger, mayMove);
    }

    private void columns() {
        table.figures(
                words.of("grid.col.line"),
                52,
                one -> quiet(Texts.figure(one.item().number())));
        table.filling(words.of("grid.col.name"), 110, one -> Buttons.ellipsised(name(one)));
        table.fixedFrom(
                WIDE,
                words.of("grid.col.batch"),
                110,
                one -> Buttons.ellipsised(one.item().goods().batch(), "fg-2"));
        table.fixedFrom(
                WIDE,
                words.of("grid.col.measure"),
                72,
                one -> quiet(words.of("goods.nth", Texts.figure(one.measure()))));
        table.fixedFrom(
                WIDE,
                words.of("grid.col.quantity"),
                92,
                one -> quiet(one.item().goods().quantity().text()));
        table.figures(words.of("grid.col.kept"), 96, one -> figure(one, one.kept(), "t-bold"));
        table.figures(words.of("grid.col.confiscated"), 100, one -> figure(one, one.confiscated(), "t-bold"));
        table.figures(words.of("grid.col.gone"), 92, one -> figure(one, one.gone(), "fg-2"));
    }

    private static String name(Balance one) {
        String spec = one.item().goods().spec();
        return spec.isEmpty() ? one.item().goods().name() : one.item().goods().name() + "　" + spec;
    }

    private void foot(GoodsLedger ledger) {
        boolean settled = ledger.left() == 0;
        var state = new Chip(settled ? Icon.DONE : Icon.LOOK, words.balance(ledger), settled ? "ok" : "late");
        state.setId("goods-balance");
        foot.getChildren().setAll(state);
        words.value(ledger).ifPresent(value -> foot.getChildren().add(quiet(value)));
    }

    // The newest first: what was done just now is in sight.
    private void movements(GoodsLedger ledger, boolean mayMove) {
        movements.getChildren().clear();
        List<GoodsMovement> newest = ledger.movements().reversed();
        newest.stream()
                .limit(MOVES_SHOWN)
                .forEach(one -> movements.getChildren().add(movement(one, ledger, mayMove)));
        if (newest.size() > MOVES_SHOWN) {
            movements
                    .getChildren()
                    .add(quiet(words.of("goods.movements.more", Texts.figure(newest.size() - MOVES_SHOWN))));
        }
        movements.setVisible(!newest.isEmpty());
        movements.setManaged(!newest.isEmpty());
    }

    private Node movement(GoodsMovement one, GoodsLedger ledger, boolean mayMove) {
        boolean back = one.reversal().isPresent();
        boolean reversed = ledger.isReversed(one.number());
        Balance line = ledger.balance(one.item());
        var day = new Label(words.words().whole(one.day()));
        day.getStyleClass().addAll("t-mono", "fg-3");
        day.setMinWidth(USE_PREF_SIZE);
        String kind = words.of("choice.MovementKind." + one.kind().name());
        var said = new Label(words.of(
                back ? "goods.movement.back" : reversed ? "goods.movement.reversed" : "goods.movement",
                kind,
                Texts.figure(one.item()),
                line.item().goods().name(),
                one.quantity().text() + line.item().goods().unit()));
        said.setWrapText(true);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var more = Buttons.ellipsised(
                one.reversal()
                        .map(GoodsMovement.Reversal::reason)
                        .orElseGet(() -> one.way().receiver() + "　" + one.way().paper()),
                "t-small",
                "fg-3");
        var row = new HBox(day, said, more);
        row.getStyleClass().add("goods-movement");
        if (mayMove && !back && !reversed && one.kind() != MovementKind.CONVERTED) {
            Button put = Buttons.ghost(
                    words.of("goods.reverse"), () -> model.choose(OpenStep.back(line.measure(), one.number())));
            put.setId("reverse-" + one.number());
            put.setAccessibleText(
                    words.of("goods.reverse.read", kind, line.item().goods().name()));
            row.getChildren().add(put);
        }
        return row;
    }

    private String spoken(Balance one) {
        return words.of(
                "goods.line.read",
                Texts.figure(one.item().number()),
                name(one),
                one.kept().text() + one.item().goods().unit(),
                one.confiscated().text(),
                one.gone().text());
    }

    private static Label figure(Balance of, Quantity quantity, String style) {
        Label label = Buttons.ellipsised(
                quantity.none() ? "—" : quantity.text() + of.item().goods().unit());
        label.getStyleClass().add(quantity.none() ? "fg-3" : style);
        return label;
    }

    private static Label quiet(String said) {
        var label = new Label(said);
        label.getStyleClass().add("fg-2");
        return label;
    }
}
