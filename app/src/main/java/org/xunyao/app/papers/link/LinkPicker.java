package org.xunyao.app.papers.link;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.form.Citable;

/// The evidence of the matter to choose from: typing searches, the arrow keys go through it, Enter chooses, Esc leaves.
final class LinkPicker extends VBox {
    private static final double ROW = 44;
    private static final int ROWS = 4;

    private final Linking linking;
    private final List<Citable> all;
    private final TextField search = new TextField();
    private final ListView<Citable> list = new ListView<>();

    /// @param chosen takes the piece
    /// @param left runs when nothing was chosen
    LinkPicker(Linking linking, Consumer<Citable> chosen, Runnable left) {
        this.linking = linking;
        this.all = linking.evidence().stream().filter(item -> !item.leadOnly()).toList();
        getStyleClass().add("link-picker");
        search.setId("link-search");
        search.setPromptText(linking.words("link.search"));
        search.setAccessibleText(linking.words("link.search"));
        search.textProperty().subscribe((was, is) -> find());
        list.setId("link-list");
        list.setAccessibleText(linking.words("link.list"));
        list.setCellFactory(view -> new Row());
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(linking.words(all.isEmpty() ? "link.none" : "link.none.found")));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(click -> choose(chosen));
        var frame = new StackPane(search);
        frame.getStyleClass().add("field");
        var how = new Label(linking.words("link.how"));
        how.setWrapText(true);
        how.getStyleClass().addAll("t-small", "fg-3");
        getChildren().addAll(frame, list, how);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> key(key, chosen, left));
        find();
    }

    /// Puts the focus into the search.
    void enter() {
        search.requestFocus();
    }

    private void find() {
        String part = search.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(all.stream().filter(item -> says(item, part)).toList());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, ROWS) + 2);
    }

    private static boolean says(Citable item, String part) {
        return (item.number() + " " + item.title() + " " + item.digests().sha256())
                .toLowerCase(Locale.ROOT)
                .contains(part);
    }

    private void key(KeyEvent key, Consumer<Citable> chosen, Runnable left) {
        boolean mine = true;
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose(chosen);
            case ESCAPE -> left.run();
            default -> mine = false;
        }
        if (mine && !key.isShortcutDown()) {
            key.consume();
        }
    }

    private void move(int by) {
        int place = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel()
                .select(Math.clamp(place, 0, Math.max(0, list.getItems().size() - 1)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void choose(Consumer<Citable> chosen) {
        Citable item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            chosen.accept(item);
        }
    }

    /// Number and name, and below when it was sealed.
    private final class Row extends ListCell<Citable> {
        @Override
        protected void updateItem(Citable item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var name = new Label(item.number() + "　" + item.title());
            var facts = new Label(linking.when(item.recordedAt()));
            facts.getStyleClass().addAll("t-small", "fg-3");
            setGraphic(new VBox(name, facts));
            setAccessibleText(item.number() + " " + item.title());
        }
    }
}
