package org.xunyao.app.wall.pane;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// A list in which one is found by a few typed letters: arrows choose, Enter takes.
///
/// @param <T> what is found
public final class FindPane<T> extends VBox {
    private final Supplier<List<Row<T>>> rows;
    private final Consumer<T> take;
    private final BiPredicate<KeyEvent, Optional<T>> other;
    private final TextField field = new TextField();
    private final ListView<Row<T>> hits = new ListView<>();
    private final Label foot = new Label();

    /// One line of the list.
    ///
    /// @param words what it is called
    /// @param side what stands at its right end, searched too
    public record Row<T>(T what, String words, String side) {}

    /// The words around the list.
    ///
    /// @param prompt in the empty field, also its name for readers
    /// @param none where nothing is found
    /// @param foot the keys
    public record Words(String title, String prompt, String none, String foot) {}

    /// @param rows asked at every search
    /// @param take what becomes of the chosen one
    /// @param other keys besides, with the chosen one; says whether it took the key
    public FindPane(
            Words words, Supplier<List<Row<T>>> rows, Consumer<T> take, BiPredicate<KeyEvent, Optional<T>> other) {
        this.rows = rows;
        this.take = take;
        this.other = other;
        getStyleClass().addAll("popover", "wall-pane");
        setId("find-pane");
        var title = new Label(words.title());
        title.getStyleClass().add("t-bold");
        field.setId("find");
        field.setPromptText(words.prompt());
        field.setAccessibleText(words.title() + "，" + words.prompt());
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-20"), field);
        edge.getStyleClass().add("field");
        hits.setId("found");
        hits.setCellFactory(list -> new HitCell<>(this::taken));
        hits.setFocusTraversable(false);
        hits.setPlaceholder(new Label(words.none()));
        foot.setText(words.foot());
        foot.setWrapText(true);
        foot.getStyleClass().addAll("t-small", "fg-2");
        field.textProperty().subscribe(this::refresh);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(title, edge, hits, foot);
    }

    /// The cursor goes into the field.
    public void enter() {
        refresh();
        field.requestFocus();
    }

    /// Says something in the place of the keys.
    public void say(String words) {
        foot.setText(words);
    }

    /// Searches again, such as after a view was deleted.
    public void refresh() {
        String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
        hits.getItems()
                .setAll(rows.get().stream()
                        .filter(row -> (row.words() + " " + row.side())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList());
        hits.getSelectionModel().selectFirst();
    }

    private Optional<T> chosen() {
        return Optional.ofNullable(hits.getSelectionModel().getSelectedItem()).map(Row::what);
    }

    private void key(KeyEvent event) {
        if (other.test(event, chosen())) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case DOWN -> hits.getSelectionModel().selectNext();
            case UP -> hits.getSelectionModel().selectPrevious();
            case ENTER -> taken();
            default -> {
                return;
            }
        }
        hits.scrollTo(hits.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void taken() {
        chosen().ifPresent(take);
    }

    private static final class HitCell<T> extends ListCell<Row<T>> {
        /// @param clicked when a hit was clicked; the list itself also holds a scroll bar and empty rows
        HitCell(Runnable clicked) {
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    clicked.run();
                }
            });
            // As wide as the list: a long name is cut, else the list would have to be pushed sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row<T> row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            var words = Buttons.ellipsised(row.words());
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var side = new Label(row.side());
            side.getStyleClass().addAll("t-small", "fg-2");
            side.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(words, gap, side);
            line.getStyleClass().add("wall-hit");
            setGraphic(line);
            setAccessibleText(row.words() + "，" + row.side());
        }
    }
}
