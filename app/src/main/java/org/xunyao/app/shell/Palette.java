package org.xunyao.app.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// Finds a workspace or a command by a few typed letters (Ctrl+K).
final class Palette extends VBox {
    /// @param also what else it answers to, such as its name in the other language
    record Entry(Icon icon, String words, String also, String key, Runnable action) {}

    private final List<Entry> entries;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Entry> hits = new ListView<>();

    Palette(List<Entry> entries, Texts texts, Runnable close) {
        this.entries = entries;
        this.close = close;
        getStyleClass().addAll("popover", "palette");
        field.setPromptText(texts.of("palette.prompt"));
        field.setAccessibleText(texts.of("palette.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-20"), field);
        edge.getStyleClass().addAll("field", "palette-field");
        hits.setCellFactory(list -> new HitCell());
        hits.setFocusTraversable(false);
        hits.setOnMouseClicked(event -> take());
        hits.setPlaceholder(new Label(texts.of("palette.none")));
        field.textProperty().subscribe(this::search);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(edge, hits);
    }

    void focusField() {
        field.requestFocus();
    }

    private void search(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        hits.getItems()
                .setAll(entries.stream()
                        .filter(entry -> (entry.words() + " " + entry.also())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList());
        hits.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            hits.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            hits.getSelectionModel().selectPrevious();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        }
    }

    private void take() {
        Entry chosen = hits.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    private static final class HitCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                return;
            }
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var row = new HBox(entry.icon().node(), new Label(entry.words()), gap);
            if (!entry.key().isEmpty()) {
                row.getChildren().add(new KeyCap(entry.key()));
            }
            row.getStyleClass().add("hit-row");
            setGraphic(row);
            setAccessibleText(entry.words());
        }
    }
}
