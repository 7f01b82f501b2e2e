package org.xunyao.app.papers.inquiry;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.papers.question.Question;

/// The library of questions: typing searches, the arrow keys go through it, Enter asks the chosen one, Esc goes back to
/// typing.
final class QuestionPicker extends VBox {
    private static final double ROW = 44;
    private static final int ROWS = 4;

    private final Outline outline;
    private final Asked asked;
    private final Consumer<String> chosen;
    private final Runnable left;
    private final TextField search = new TextField();
    private final ListView<Question> list = new ListView<>();

    /// @param chosen takes the words of a question
    /// @param left runs when nothing was chosen
    QuestionPicker(Outline outline, Asked asked, Consumer<String> chosen, Runnable left) {
        this.outline = outline;
        this.asked = asked;
        this.chosen = chosen;
        this.left = left;
        getStyleClass().add("inquiry-picker");
        dress();
        var frame = new StackPane(search);
        frame.getStyleClass().add("field");
        getChildren().addAll(frame, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.textProperty().subscribe((was, is) -> find());
        search.focusedProperty().subscribe(this::open);
    }

    private void dress() {
        search.setId("questions-search");
        search.setPromptText(asked.words("inquiry.search"));
        search.setAccessibleText(asked.words("inquiry.search"));
        list.setId("questions-list");
        list.setAccessibleText(asked.words("inquiry.library"));
        list.setCellFactory(view -> new Row());
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label(asked.words("inquiry.none")));
        list.setFocusTraversable(false);
        list.setOnMouseClicked(click -> choose());
    }

    /// Puts the focus into the search.
    void enter() {
        search.requestFocus();
        search.selectAll();
    }

    private void open(boolean inside) {
        list.setVisible(inside);
        list.setManaged(inside);
        if (inside) {
            find();
        }
    }

    private void find() {
        List<Question> found = outline.find(search.getText());
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(found.size(), 1, ROWS) + 2);
        list.setMinHeight(USE_PREF_SIZE);
    }

    private void key(KeyEvent key) {
        boolean mine = !key.isShortcutDown() && !key.isAltDown();
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> choose();
            case ESCAPE -> left.run();
            default -> mine = false;
        }
        if (mine) {
            key.consume();
        }
    }

    private void move(int by) {
        int place = list.getSelectionModel().getSelectedIndex() + by;
        list.getSelectionModel()
                .select(Math.clamp(place, 0, Math.max(0, list.getItems().size() - 1)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    private void choose() {
        Question one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            search.clear();
            chosen.accept(one.words());
        }
    }

    /// The words, and below when it is asked and where they come from.
    private final class Row extends ListCell<Question> {
        @Override
        protected void updateItem(@Nullable Question one, boolean none) {
            super.updateItem(one, none);
            setPrefWidth(0);
            if (one == null || none) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var words = new Label(one.words());
            var about = new Label(about(one));
            about.getStyleClass().addAll("t-small", "fg-3");
            setGraphic(new VBox(words, about));
            setAccessibleText(one.words());
        }

        private String about(Question one) {
            String phase = asked.words("inquiry.phase." + one.phase().name());
            String own = outline.own(one) ? asked.words("inquiry.own") + "　" : "";
            String unsure = one.term().verified() ? "" : asked.words("inquiry.unverified") + "　";
            return own + phase + "　" + unsure + one.term().source();
        }
    }
}
