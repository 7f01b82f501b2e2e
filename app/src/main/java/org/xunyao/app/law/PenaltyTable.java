package org.xunyao.app.law;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.ui.side.SideBlocks;

/// What the law provides, one article a line; the chosen one is weighed. Where the law changed since the conduct, both
/// stand beside each other (从旧兼从轻).
final class PenaltyTable extends VBox {
    private static final double HALF = 50;

    private final ToggleGroup group = new ToggleGroup();
    private final WeighModel weighing;
    private final LawWords words;

    PenaltyTable(LawModel.Sheet sheet, WeighModel weighing, LawWords words) {
        this.weighing = weighing;
        this.words = words;
        getStyleClass().addAll("panel", "law-part");
        setId("law-penalties");
        if (sheet.choice().changed()) {
            getChildren().add(both(sheet));
        } else {
            getChildren().add(column(words.of("penalties"), sheet.choice().now()));
        }
    }

    private GridPane both(LawModel.Sheet sheet) {
        var both = new GridPane();
        both.getStyleClass().add("law-both");
        for (int side = 0; side < 2; side++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            both.getColumnConstraints().add(half);
        }
        both.add(column(words.of("law.then", sheet.conduct()), sheet.choice().then()), 0, 0);
        both.add(column(words.of("law.now", sheet.today()), sheet.choice().now()), 1, 0);
        return both;
    }

    private VBox column(String title, List<PenaltyRow> rows) {
        VBox column = SideBlocks.section(title);
        if (rows.isEmpty()) {
            column.getChildren().add(SideBlocks.sentence(words.of("law.none"), "fg-2"));
        }
        rows.forEach(row -> column.getChildren().add(line(row)));
        return column;
    }

    private VBox line(PenaltyRow row) {
        var choose = new RadioButton(words.of("row", words.when(row), words.fine(row)));
        choose.setWrapText(true);
        choose.setToggleGroup(group);
        choose.setSelected(weighing.rowProperty().get().filter(row::equals).isPresent());
        choose.selectedProperty().subscribe(on -> {
            choose.setFocusTraversable(on);
            if (on) {
                weighing.rowProperty().set(Optional.of(row));
            }
        });
        var box = new VBox(
                choose,
                SideBlocks.sentence(words.of("measures", words.measures(row)), "t-small", "fg-2", "law-indent"));
        if (!row.condition().isEmpty()) {
            box.getChildren().add(SideBlocks.sentence(row.condition(), "t-small", "fg-2", "law-indent"));
        }
        box.getChildren().add(SideBlocks.sentence(words.law(row.legal()), "t-small", "fg-3", "law-indent"));
        box.getStyleClass().add("law-row");
        return box;
    }
}
