package org.xunyao.app.alarms.past;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.ClipView;
import org.xunyao.app.alarms.FactsColumn;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// Decided alarms (已复核): filter and list on the left, then the clip, what was done about it, the
/// facts, and the counter-entry. It reads its list when it comes to the screen.
public final class PastPane extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final PastModel model;
    private final PastWords words;
    private final ListView<PastLine> list = new ListView<>();
    private final Label state = new Label();
    private final HBox head = new HBox();
    private final ClipView clip;
    private final StepsPane steps;
    private final FactsColumn facts;
    private final BorderPane alarm = new BorderPane();
    private final StackPane desk = new StackPane();
    private final AnimationTimer timer = new Ticker();

    /// @param words hold the review's bundle
    public PastPane(PastModel model, ReviewWords words) {
        this.model = model;
        this.words = new PastWords(words, model.ports().named());
        this.clip = new ClipView(model, words);
        this.steps = new StepsPane(this.words);
        this.facts = new FactsColumn(words);
        getStyleClass().addAll("review", "past");
        var sheet = ReviewView.class.getResource("alarms.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var filters = new PastFilters(model, this.words);
        var counter = new CounterBar(model, this.words);
        head.getStyleClass().add("review-head");
        var middle = new VBox(head, clip);
        VBox.setVgrow(clip, Priority.ALWAYS);
        VBox.setVgrow(facts, Priority.ALWAYS);
        alarm.setCenter(middle);
        alarm.setRight(new VBox(steps, facts));
        alarm.setMinSize(0, 0);
        desk.setMinSize(0, 0);
        VBox.setVgrow(desk, Priority.ALWAYS);
        var column = new VBox(desk, counter);
        column.setMinSize(0, 0);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(lines(filters), column);
        var keys = new PastKeys(model, new PastKeys.Parts(clip, filters, counter, list::requestFocus));
        RoomKeys.over(this, keys::pressed);
        follow();
    }

    private VBox lines(PastFilters filters) {
        state.setId("past-state");
        state.getStyleClass().addAll("t-reading", "t-bold");
        var title = new HBox(state);
        title.getStyleClass().add("queue-head");
        list.setId("past-list");
        list.getStyleClass().add("queue");
        list.setAccessibleText(words.of("past.title"));
        list.setItems(model.lines());
        list.setCellFactory(view -> new PastCell(words, model::more));
        list.setPlaceholder(new Region());
        list.getSelectionModel().selectedIndexProperty().subscribe(place -> {
            if (place.intValue() >= 0) {
                model.select(place.intValue());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(title, filters, list);
        column.getStyleClass().add("queue-column");
        return column;
    }

    private void follow() {
        model.openedProperty().subscribe(this::opened);
        model.selectedProperty().subscribe(this::mark);
        model.lines().addListener((ListChangeListener<PastLine>) change -> Fx.later(this::mark));
        model.listingProperty().subscribe(this::listed);
        model.counter().openProperty().subscribe(open -> {
            if (!open && getScene() != null) {
                list.requestFocus();
            }
        });
        sceneProperty().subscribe(this::entered);
        opened();
    }

    private void listed(PastModel.Listing now) {
        int shown = model.lines().size();
        String count = Texts.figure(shown);
        state.setText(
                switch (now) {
                    case PastModel.Listing.Reading _ -> words.of("past.reading");
                    case PastModel.Listing.Read read -> words.of(read.whole() ? "past.all" : "past.some", count);
                    case PastModel.Listing.Failed failed ->
                        words.review().texts().fault(failed.code());
                });
        if (now instanceof PastModel.Listing.Read && shown == 0) {
            String key = model.filterProperty().get().isNarrow() ? "past.none.narrow" : "past.none";
            desk.getChildren().setAll(List.of(new EmptyState(words.of(key), words.of(key + ".more"))));
        } else if (shown > 0) {
            desk.getChildren().setAll(List.of(alarm));
        }
    }

    private void mark() {
        int place = model.selectedProperty().get();
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(place);
        }
    }

    private void opened() {
        model.front().ifPresent(line -> {
            var badge = new WarningBadge(
                    QueueCell.level(line.item().head().colour()), words.review().texts());
            var title = new Label(words.of(
                    "past.head", words.mark(line.alarm()), words.review().title(line.item())));
            title.getStyleClass().addAll("t-reading", "t-bold");
            title.setMinWidth(USE_PREF_SIZE);
            HBox place = QueueCell.place(line.item(), "fg-2");
            place.setMinWidth(0);
            HBox.setHgrow(place, Priority.ALWAYS);
            head.getChildren().setAll(badge, title, place);
            facts.show(line.item(), model.sheet());
        });
        steps.show(model.file());
    }

    private void entered(@Nullable Scene scene) {
        if (scene == null) {
            timer.stop();
            model.clip().pause();
            return;
        }
        scene.widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
        timer.start();
        model.refresh();
        Fx.later(list::requestFocus);
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            clip.pulse();
        }
    }
}
