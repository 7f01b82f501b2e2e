package org.xunyao.app.backup.restore;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.app.backup.restore.Brought.Difference;
import org.xunyao.app.backup.restore.Brought.Live;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// What was brought back, what would be different, and the word that confirms.
final class ConfirmPane extends VBox {
    private final BackupWords words;
    private final TextField word = new TextField();

    ConfirmPane(RestoreModel model, BackupWords words) {
        this.words = words;
        getStyleClass().add("restore-pane");
        var told = new VBox();
        told.getStyleClass().add("side-lines");
        model.broughtProperty().get().ifPresent(brought -> tell(told, brought));
        word.textProperty().bindBidirectional(model.confirmationProperty());
        word.setOnAction(event -> model.swap());
        Button go = Buttons.normal(words.of("confirm.go"), model::swap);
        go.getStyleClass().setAll("button", "danger");
        go.setId("restore-swap");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("confirm.back"), model::back), "Esc", "restore-back");
        var type = words.of("confirm.type", words.of("confirm.word"));
        HBox line = SideBlocks.framed(word, "restore-word", type, go, back);
        word.setPromptText(words.of("confirm.word"));
        line.setMaxWidth(720);
        ScrollPane found = SideBlocks.scroll(told, "restore-found", words.of("confirm.title"));
        found.setMaxHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        found,
                        SideBlocks.sentence(words.of("confirm.what"), "t-bold"),
                        SideBlocks.sentence(type),
                        line);
    }

    void focusFirst() {
        word.requestFocus();
    }

    private void tell(VBox told, Brought brought) {
        Label equal = SideBlocks.sentence(
                words.of("confirm.equal", Texts.figure(brought.rows()), Texts.figure(brought.files())));
        equal.setId("restore-equal");
        told.getChildren().add(SideBlocks.told(Icon.DONE, "icon-ok", equal));
        if (brought.replayed() > 0) {
            told.getChildren()
                    .add(SideBlocks.told(Icon.DONE, "icon-ok", SideBlocks.sentence(words.of("confirm.replayed"))));
        }
        if (brought.damaged() > 0) {
            told.getChildren()
                    .add(SideBlocks.told(
                            Icon.LOOK,
                            "icon-late",
                            SideBlocks.sentence(words.of("confirm.damaged", Texts.figure(brought.damaged())))));
        }
        brought.live()
                .ifPresentOrElse(
                        live -> beside(told, live),
                        () -> told.getChildren().add(SideBlocks.sentence(words.of("confirm.closed"), "fg-2")));
    }

    private void beside(VBox told, Live live) {
        long lost = live.audit() - live.auditThere();
        Label audit = SideBlocks.sentence(
                lost > 0 ? words.of("confirm.audit.lost", Texts.figure(lost)) : words.of("confirm.audit.same"));
        audit.setId("restore-lost");
        told.getChildren()
                .add(SideBlocks.told(lost > 0 ? Icon.LOOK : Icon.DONE, lost > 0 ? "icon-late" : "icon-ok", audit));
        if (live.tables().isEmpty()) {
            told.getChildren().add(SideBlocks.sentence(words.of("confirm.same"), "fg-2"));
        } else {
            told.getChildren().add(SideBlocks.section(words.of("confirm.tables"), tables(live)));
        }
    }

    private Node tables(Live live) {
        var grid = new GridPane();
        grid.setId("restore-tables");
        grid.getStyleClass().add("restore-grid");
        int row = 0;
        row(
                grid,
                row++,
                "t-small",
                words.of("table.name"),
                words.of("table.now"),
                words.of("table.there"),
                words.of("table.means"));
        for (Difference one : live.tables()) {
            row(grid, row++, "fg-1", name(one.table()), Texts.figure(one.now()), Texts.figure(one.there()), means(one));
        }
        return grid;
    }

    private void row(GridPane grid, int row, String style, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            Label cell = SideBlocks.sentence(cells[column], style);
            boolean figures = column == 1 || column == 2;
            cell.getStyleClass().add(figures ? "restore-figure" : "restore-cell");
            if (column == cells.length - 1) {
                GridPane.setHgrow(cell, Priority.ALWAYS);
            }
            grid.add(cell, column, row);
        }
    }

    private String name(String table) {
        String key = "table." + table;
        return words.texts().has(key) ? words.of(key) : table;
    }

    private String means(Difference one) {
        long less = one.now() - one.there();
        if (less > 0) {
            return words.of("means.less", Texts.figure(less));
        }
        return less < 0 ? words.of("means.more", Texts.figure(-less)) : words.of("means.changed");
    }
}
