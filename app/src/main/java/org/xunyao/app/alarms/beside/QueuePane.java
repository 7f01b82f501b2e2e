package org.xunyao.app.alarms.beside;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// The alarms that wait, at the right of the wall. A new one never moves what is selected and never takes
/// the focus; F8 does. Narrow windows see shapes and numbers.
public final class QueuePane extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final AlarmQueue queue;
    private final ReviewWords words;
    private final Ways ways;
    private final ListView<ReviewItem> list = new ListView<>();
    private final Label count = new Label();
    private final Label said = new Label();
    private final VBox open;
    private final LevelCounts folded;
    private boolean narrow;
    private boolean listing;

    /// Where an alarm leads.
    ///
    /// @param review opens the review with this alarm in front; empty for those who may only look
    /// @param show selects the alarm's camera on the wall
    /// @param leave puts the focus back on the pictures
    public record Ways(Optional<To> review, To show, Runnable leave) {}

    /// One way that an alarm leads.
    @FunctionalInterface
    public interface To {
        /// Goes there.
        void go(ReviewItem item);
    }

    /// @param words of the review
    public QueuePane(AlarmQueue queue, ReviewWords words, Ways ways) {
        this.queue = queue;
        this.words = words;
        this.ways = ways;
        this.folded = new LevelCounts(words, this::unfold);
        getStyleClass().add("alarm-queue");
        for (Class<?> owner : List.of(ReviewView.class, QueuePane.class)) {
            var sheet = owner.getResource(owner == QueuePane.class ? "beside.css" : "alarms.css");
            if (sheet != null) {
                getStylesheets().add(sheet.toExternalForm());
            }
        }
        list.setId("alarm-queue");
        list.getStyleClass().add("queue");
        list.setCellFactory(view -> new QueueCell(words, queue::now));
        list.setPlaceholder(quiet(words.of("beside.empty")));
        list.setAccessibleText(words.of("beside.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        open = new VBox(head(), list, actions(), foot());
        VBox.setVgrow(open, Priority.ALWAYS);
        getChildren().add(open);
        // Before the list, which keeps Enter and Esc to itself.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chosen().ifPresent(this::enter);
            }
        });
        queue.stateProperty().subscribe(this::tell);
    }

    /// F8: the first alarm of the queue, with the keys in the queue.
    public void first() {
        unfold();
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        }
        list.requestFocus();
    }

    /// Folds it where there is no room, and back.
    ///
    /// @param little whether the window is narrow
    public void fit(boolean little) {
        narrow = little;
        fold(little);
    }

    private void unfold() {
        fold(false);
        list.requestFocus();
    }

    private void fold(boolean on) {
        pseudoClassStateChanged(FOLDED, on);
        getChildren().setAll(on ? folded : open);
    }

    private void tell(AlarmQueue.State state) {
        Optional<ReviewItem> before = chosen();
        listing = true;
        list.getItems().setAll(state.items());
        listing = false;
        before.flatMap(was -> state.items().stream()
                        .filter(item -> item.id().equals(was.id()))
                        .findFirst())
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().selectFirst());
        count.setText(queue.longest()
                .map(longest -> words.of("beside.count", Texts.figure(state.waiting()), words.span(whole(longest))))
                .orElse(""));
        said.setText(state.refused().map(code -> words.of("beside.refused")).orElseGet(() -> words.of("beside.foot")));
        folded.show(state);
    }

    private static Duration whole(Duration waited) {
        return waited.toMinutes() > 0 ? Duration.ofMinutes(waited.toMinutes()) : waited;
    }

    private Optional<ReviewItem> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private HBox head() {
        var title = new Label(words.of("beside.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll("t-small", "fg-2");
        var head = new HBox(title, count);
        head.getStyleClass().addAll("queue-head", "alarm-queue-head");
        return head;
    }

    private HBox actions() {
        var row = new HBox();
        row.getStyleClass().add("alarm-queue-actions");
        ways.review().ifPresent(way -> row.getChildren().add(button("beside.review", "Enter", way, true)));
        row.getChildren().add(button("beside.show", ways.review().isPresent() ? "W" : "Enter", ways.show(), false));
        row.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        return row;
    }

    private Button button(String key, String cap, To way, boolean primary) {
        Runnable action = () -> chosen().ifPresent(way::go);
        Button button = primary ? Buttons.primary(words.of(key), action) : Buttons.normal(words.of(key), action);
        button.setGraphic(new KeyCap(cap));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    private HBox foot() {
        said.getStyleClass().addAll("t-small", "fg-3");
        said.setWrapText(true);
        var foot = new HBox(said);
        foot.getStyleClass().add("queue-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("fg-3");
        return label;
    }

    private void enter(ReviewItem item) {
        ways.review().orElse(ways.show()).go(item);
    }

    private void key(KeyEvent event) {
        if (listing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            chosen().ifPresent(this::enter);
        } else if (event.getCode() == KeyCode.W) {
            chosen().ifPresent(ways.show()::go);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            fold(narrow);
            ways.leave().run();
        } else {
            return;
        }
        event.consume();
    }
}
