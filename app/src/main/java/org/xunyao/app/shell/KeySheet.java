package org.xunyao.app.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// All keys of the program in columns (快捷键); where the window is too low for them, the arrows move them.
final class KeySheet extends VBox {
    private static final List<List<String>> COLUMNS = List.of(
            List.of("keys.list"),
            List.of("keys.free", "keys.patrol", "keys.cameras", "keys.map", "keys.ptz"),
            List.of("keys.masks", "keys.replay", "keys.recorded"));
    private static final double STEP = 0.2;

    private final ScrollPane scroll;

    /// @param texts hold the lists, each `KEY=WORDS|KEY=WORDS`
    KeySheet(Texts texts) {
        getStyleClass().addAll("popover", "key-sheet");
        var title = new Label(texts.of("keys.title"));
        title.getStyleClass().add("t-bold");
        var columns = new HBox();
        columns.getStyleClass().add("key-columns");
        COLUMNS.forEach(lists -> columns.getChildren().add(column(texts, lists)));
        scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("key-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll);
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    private static VBox column(Texts texts, List<String> lists) {
        var column = new VBox();
        column.getStyleClass().add("key-column");
        for (String list : lists) {
            for (String line : texts.of(list).split("\\|", -1)) {
                String[] keyAndWords = line.split("=", 2);
                var words = new Label(keyAndWords[1]);
                words.setWrapText(true);
                var row = new HBox(new KeyCap(keyAndWords[0]), words);
                row.getStyleClass().add("key-row");
                column.getChildren().add(row);
            }
        }
        return column;
    }

    private void move(KeyEvent event) {
        double by = switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> STEP;
            case UP, PAGE_UP -> -STEP;
            default -> 0;
        };
        if (by != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by, 0, 1));
            event.consume();
        }
    }
}
