package org.xunyao.app.alarms;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.UndoLine;
import org.xunyao.app.alarms.answer.VerdictBar;
import org.xunyao.app.alarms.batch.BatchLine;
import org.xunyao.app.conflict.OvertakenPane;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 告警复核: list, clip, ledger, facts, verdict. It reads its list when it comes to
/// the screen, and a clip never runs on where nobody sees it.
public final class ReviewView extends HBox {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.alarms.alarms";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final long SECOND = 1_000_000_000L;
    private static final long DEADLINES_EVERY = 30 * SECOND;

    private final ReviewViewModel model;
    private final ReviewWords words;
    private final ListView<ReviewItem> list = new ListView<>();
    private final Label count = new Label();
    private final HBox head = new HBox();
    private final ClipView clip;
    private final DutyLane lane;
    private final FactsColumn facts;
    private final VerdictBar verdict;
    private final BorderPane alarm = new BorderPane();
    private final EmptyState empty;
    private final AnimationTimer timer = new Ticker();
    private final ReviewKeys keys;
    private long lastDeadlines;

    /// @param texts hold {@link #BUNDLE}
    /// @param zone in which times are written
    public ReviewView(ReviewViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.words = new ReviewWords(texts, zone);
        this.clip = new ClipView(model, words);
        this.facts = new FactsColumn(words);
        this.verdict = new VerdictBar(model, texts, zone);
        this.empty = new EmptyState(texts.of("review.empty"), texts.of("review.empty.more"));
        var legend = new DutyLegend(words);
        this.lane = new DutyLane(legend, words, model.clip()::seekTo);
        this.keys = new ReviewKeys(model, clip, verdict.remark(), list::requestFocus);
        getStyleClass().add("review");
        var sheet = ReviewView.class.getResource("alarms.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        alarm.setCenter(new VBox(head, clip, lanes(legend)));
        VBox.setVgrow(clip, Priority.ALWAYS);
        head.getStyleClass().add("review-head");
        alarm.setRight(facts);
        alarm.setBottom(new VBox(batch(texts), verdict));
        alarm.setMinSize(0, 0);
        var desk = new StackPane(alarm, empty);
        desk.setMinSize(0, 0);
        VBox.setVgrow(desk, Priority.ALWAYS);
        var column = new VBox(desk, new UndoLine(model.undo(), texts, model::takeBack));
        column.setMinSize(0, 0);
        model.messageProperty().subscribe(said -> race(desk, said));
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(queue(), column);
        addEventFilter(KeyEvent.KEY_PRESSED, keys);
        addEventFilter(KeyEvent.KEY_TYPED, keys);
        follow();
    }

    private Node queue() {
        count.getStyleClass().addAll("t-reading", "t-bold");
        var title = new HBox(count);
        title.getStyleClass().add("queue-head");
        list.setId("queue");
        list.getStyleClass().add("queue");
        list.setAccessibleText(words.of("queue.title"));
        list.setItems(model.items());
        list.setCellFactory(view -> new QueueCell(words, model::now, this::chosen));
        list.setPlaceholder(new Region());
        list.getSelectionModel().selectedIndexProperty().subscribe(place -> {
            if (place.intValue() >= 0) {
                model.select(place.intValue());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label hint = Buttons.ellipsised(words.of("queue.keys"), "t-small", "fg-3");
        var foot = new HBox(hint);
        foot.getStyleClass().add("queue-foot");
        var column = new VBox(title, list, foot);
        column.getStyleClass().add("queue-column");
        return column;
    }

    private Node batch(Texts texts) {
        ReviewBatch batch = model.batch();
        var line = new BatchLine(
                batch.model(),
                texts,
                () -> batch.model().watched(model.clip().watched()),
                model.clip().watchedProperty(),
                new BatchLine.Deeds(batch::submit, batch.model()::clear));
        batch.model().chosen().addListener((ListChangeListener<AlarmHead>) change -> list.refresh());
        return line;
    }

    /// What the list says of an alarm that is chosen for one go.
    private Optional<String> chosen(ReviewItem item) {
        boolean seen = model.clip().watched().anyOf(item.head().evidence().clips());
        return model.batch().model().holds(item.id())
                ? Optional.of(words.of(seen ? "batch.chosen.seen" : "batch.chosen"))
                : Optional.empty();
    }

    private Node lanes(DutyLegend legend) {
        var name = new Label(words.of("lane.title"));
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMinWidth(USE_PREF_SIZE);
        Label told = Buttons.ellipsised("", "t-small", "fg-2");
        told.textProperty().bind(lane.toldProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var top = new HBox(name, told, gap, legend);
        top.getStyleClass().add("lane-head");
        var box = new VBox(top, lane);
        box.getStyleClass().add("lanes");
        return box;
    }

    private void follow() {
        model.openedProperty().subscribe(this::opened);
        model.waitingProperty().subscribe(waiting -> {
            count.setText(words.of("queue.count", Texts.figure(waiting.longValue())));
            empty.setVisible(waiting.intValue() == 0);
            alarm.setVisible(waiting.intValue() != 0);
        });
        model.selectedProperty().subscribe(this::mark);
        model.items().addListener((ListChangeListener<ReviewItem>) change -> Fx.later(this::mark));
        model.answer().digitProperty().subscribe(keys::answered);
        model.clip().watchedProperty().subscribe(list::refresh);
        sceneProperty().subscribe(this::entered);
        opened();
    }

    /// While somebody else's decision is to be read, nothing else is in front.
    private void race(StackPane desk, ReviewMessage said) {
        boolean lay = desk.getChildren().removeIf(OvertakenPane.class::isInstance);
        alarm.setDisable(said instanceof ReviewMessage.Overtaken);
        if (said instanceof ReviewMessage.Overtaken over) {
            var race = new LostRace(words, model.answer().reasons());
            var pane = new OvertakenPane(race.of(over), race, words.texts(), words.zone(), model::goOn);
            desk.getChildren().add(pane);
            Fx.later(pane::enter);
        } else if (lay) {
            Fx.later(list::requestFocus);
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
        model.current().ifPresent(item -> {
            head(item);
            facts.show(item, model.sheet());
        });
        lane.show(
                model.sheet().map(ReviewSheet::duty).orElse(List.of()),
                model.sheet().map(ReviewSheet::clips).orElse(List.of()));
    }

    private void head(ReviewItem item) {
        var badge = new WarningBadge(QueueCell.level(item.head().colour()), words.texts());
        var title = new Label(words.title(item));
        title.getStyleClass().addAll("t-reading", "t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        HBox place = QueueCell.place(item, "fg-2");
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        var machine = new Chip(Icon.NOTE, words.of("machine.unconfirmed"), "machine");
        head.getChildren().setAll(badge, title, place, machine);
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
    }

    private final class Ticker extends AnimationTimer {
        @Override
        public void handle(long now) {
            clip.pulse();
            lane.head(model.clip().at());
            model.undo().tick();
            if (now - lastDeadlines >= DEADLINES_EVERY) {
                lastDeadlines = now;
                list.refresh();
            }
        }
    }
}
