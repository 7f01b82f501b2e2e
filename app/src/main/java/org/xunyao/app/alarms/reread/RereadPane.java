package org.xunyao.app.alarms.reread;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
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
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewView;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.alarms.reread.RereadModel.Page;
import org.xunyao.app.alarms.reread.RereadModel.Told;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Agreement;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.control.WarningBadge;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The place of work 结论复读: an alarm as its first reviewer saw it, five answers, and how far answers agree. It
/// says nothing of the verdict before.
public final class RereadPane extends BorderPane {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.alarms.reread.reread";

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double SMALL = 110;
    private static final double WIDE = 200;

    private final RereadModel model;
    private final ReviewWords words;
    private final ClipView clip;
    private final FactsColumn facts;
    private final SegmentedControl<Page> pages;
    private final Label place = new Label();
    private final Label said = new Label();
    private final SavedLabel saved;
    private final HBox head = new HBox();
    private final BorderPane alarm = new BorderPane();
    private final SheetTable<Month> months;
    private final VBox agreement;
    private final StackPane desk = new StackPane();
    private final Map<End, Button> marks = new EnumMap<>(End.class);
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            clip.pulse();
        }
    };

    /// @param words hold {@link ReviewView#BUNDLE} and {@link #BUNDLE}
    public RereadPane(RereadModel model, ReviewWords words) {
        this.model = model;
        this.words = words;
        this.clip = new ClipView(model, words);
        this.facts = new FactsColumn(words);
        this.saved = new SavedLabel(words.texts(), words.zone());
        this.months = months();
        this.agreement = new VBox(months, foot(words.of("reread.method", Texts.figure(model.least()))));
        this.pages = new SegmentedControl<>(model.offered(), page -> words.of("reread.page." + page), model.page());
        getStyleClass().addAll("review", "reread");
        for (Class<?> owner : List.of(ReviewView.class, RereadPane.class)) {
            var sheet = owner.getResource(owner == RereadPane.class ? "reread.css" : "alarms.css");
            if (sheet != null) {
                getStylesheets().add(sheet.toExternalForm());
            }
        }
        setTop(top());
        setCenter(desk);
        furnish();
        var keys = new RereadKeys(model, clip, pages.valueProperty()::set);
        addEventFilter(KeyEvent.KEY_PRESSED, keys);
        pages.valueProperty().subscribe(this::turn);
        model.openedProperty().subscribe(this::opened);
        model.answerProperty().subscribe(this::answered);
        model.toldProperty().subscribe(this::say);
        sceneProperty().subscribe(this::entered);
    }

    private Node top() {
        pages.setId("reread-pages");
        place.setId("reread-place");
        place.getStyleClass().add("fg-2");
        place.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = Buttons.ellipsised(words.of("reread.keys"), "t-small", "fg-3");
        var top = new HBox(pages, new KeyCap("M"), place, gap, keys);
        top.getStyleClass().add("reread-top");
        return top;
    }

    private void furnish() {
        head.getStyleClass().add("review-head");
        VBox.setVgrow(clip, Priority.ALWAYS);
        alarm.setCenter(new VBox(head, clip));
        alarm.setRight(facts);
        alarm.setBottom(bar());
        alarm.setMinSize(0, 0);
        alarm.setId("reread-alarm");
        alarm.getStyleClass().add("reread-alarm");
        alarm.setFocusTraversable(true);
        alarm.setAccessibleText(words.of("reread.alarm"));
        desk.setMinSize(0, 0);
        agreement.getStyleClass().add("reread-agreement");
        VBox.setVgrow(months, Priority.ALWAYS);
    }

    private Node bar() {
        said.setId("reread-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox();
        row.getStyleClass().add("mark-row");
        int digit = 1;
        for (End end : End.values()) {
            Button button = mark(end, digit++);
            HBox.setHgrow(button, Priority.ALWAYS);
            marks.put(end, button);
            row.getChildren().add(button);
        }
        Button submit = Buttons.primary(words.of("reread.submit"), model::submit);
        submit.setGraphic(new KeyCap("Enter"));
        submit.setId("reread-submit");
        submit.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(said, saved, submit);
        line.getStyleClass().add("remark-row");
        var bar = new VBox(line, row);
        bar.getStyleClass().add("verdict-bar");
        return bar;
    }

    private Button mark(End end, int digit) {
        String word = words.of("reread.answer." + end);
        var name = new Label(word);
        name.getStyleClass().addAll("t-reading", "t-bold");
        var face = new HBox(new KeyCap(Integer.toString(digit)), name);
        face.getStyleClass().add("mark-face");
        Button button = Buttons.normal("", () -> model.choose(end));
        button.getStyleClass().add("verdict-mark");
        button.setGraphic(face);
        button.setId("reread-" + end);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(digit + " " + word);
        return button;
    }

    private SheetTable<Month> months() {
        var made = new SheetTable<Month>("reread-months", words.of("reread.page.AGREEMENT"));
        made.setPlaceholder(new Label(words.of("reread.months.none")));
        made.fixed(words.of("reread.month"), SMALL, row -> new Label(row.month().toString()));
        made.fixed(
                words.of("reread.pairs"),
                SMALL,
                row -> new Label(Texts.figure(row.agreement().pairs())));
        made.fixed(words.of("reread.raw"), WIDE, row -> new Label(raw(row.agreement())));
        made.filling(words.of("reread.kappa"), WIDE, row -> new Label(kappa(row.agreement())));
        return made;
    }

    private String raw(Agreement of) {
        boolean told = of.pairs() >= model.least() && of.observed().isPresent();
        return told ? String.format(Locale.ROOT, "%.1f %%", 100 * of.observed().getAsDouble()) : words.of("reread.few");
    }

    private String kappa(Agreement of) {
        if (of.pairs() < model.least()) {
            return "";
        }
        return of.kappa()
                .map(kappa -> words.of("reread.interval", two(kappa.value()), two(kappa.from()), two(kappa.to())))
                .orElseGet(() -> words.of("reread.same"));
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static Label foot(String text) {
        var foot = new Label(text);
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        foot.getStyleClass().addAll("t-small", "fg-2");
        return foot;
    }

    private void turn(Page page) {
        if (model.page() != page) {
            model.turn(page);
            // While an answer is on its way the page stays.
            pages.valueProperty().set(model.page());
        }
    }

    private void opened() {
        if (model.page() == Page.AGREEMENT) {
            months.getItems().setAll(model.months());
            show(agreement, months);
        }
        Optional<ReviewItem> item = model.current();
        place.setText(item.isPresent() ? words.of("reread.place", model.place().toArray()) : "");
        head.getChildren().clear();
        facts.setVisible(item.isPresent());
        item.ifPresent(shown -> {
            head(shown);
            facts.show(shown, model.sheet());
            // Where letters and digits work; the play button would keep Enter to itself.
            alarm.requestFocus();
        });
    }

    private void head(ReviewItem item) {
        var badge = new WarningBadge(QueueCell.level(item.head().colour()), words.texts());
        var title = new Label(words.title(item));
        title.getStyleClass().addAll("t-reading", "t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        HBox where = QueueCell.place(item, "fg-2");
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        head.getChildren().setAll(badge, title, where);
    }

    private void answered(Optional<End> answer) {
        marks.forEach((end, button) -> button.pseudoClassStateChanged(
                CHOSEN, answer.filter(given -> given == end).isPresent()));
    }

    private void say(Told told) {
        said.getStyleClass().removeAll("fg-red", "fg-ok", "fg-2");
        if (told instanceof Told.Saving) {
            saved.saving();
        }
        String text = switch (told) {
            case Told.Reading _ -> words.of("reread.reading");
            case Told.Shown _ -> words.of("reread.page." + model.page() + ".more");
            case Told.Nothing nothing -> words.of(nothing.done() ? "reread.done" : "reread.none");
            case Told.Unwatched _ -> words.of("reread.unwatched");
            case Told.Saving _ -> "";
            case Told.Kept kept -> {
                saved.saved(kept.answered().saved());
                yield words.of("reread.outcome." + kept.answered().outcome());
            }
            case Told.Failed failed -> {
                if (failed.saving()) {
                    saved.failed();
                }
                yield words.texts().fault(failed.code());
            }
        };
        boolean bad = told instanceof Told.Unwatched || told instanceof Told.Failed;
        said.getStyleClass().add(bad ? "fg-red" : told instanceof Told.Kept ? "fg-ok" : "fg-2");
        said.setText(text);
        if (model.page() != Page.AGREEMENT) {
            boolean done = told instanceof Told.Kept && !model.more();
            String more = done ? words.of("reread.done") : words.of("reread.page." + model.page() + ".more");
            boolean none = done || told instanceof Told.Nothing;
            if (none) {
                desk.getChildren().setAll(new EmptyState(text, more));
            } else {
                show(alarm, alarm);
            }
        }
    }

    /// What is shown already is not put there anew: it would leave the scene for a moment, and the focus with it.
    private void show(Node page, Node focus) {
        if (!desk.getChildren().equals(List.of(page))) {
            desk.getChildren().setAll(page);
            focus.requestFocus();
        }
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
}
