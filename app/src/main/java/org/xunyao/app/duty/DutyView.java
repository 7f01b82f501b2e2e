package org.xunyao.app.duty;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.duty.DutyDraft.Kind;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.theme.Density;

/// The workspace 在岗台账: posts on the left; rate, chart and the chosen day's stretches in the middle; what
/// people write over it on the right. Keys: J K walk through posts, F finds one, M turns between week and
/// month, Page Up and Page Down go back and on, in the chart the arrows walk; Enter leads from an absence to
/// its alarm; C corrects, L enters leave, H changes the shop's hours, Ctrl S saves, U takes back,
/// P makes the page, F5 reads again.
public final class DutyView extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double LANES_LEAST = 120;
    private static final double RUNS_LEAST = 160;

    private final DutyViewModel model;
    private final DutyWords words;
    private final SheetTable<PostLine> posts;
    private final SheetTable<LaidDay.Run> runs;
    private final TextField filter = new TextField();
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final Label title = Buttons.ellipsised("", "t-bold");
    private final Label span = new Label();
    private final Label rate = SideBlocks.sentence("", "t-bold");
    private final Label formula = SideBlocks.sentence("", "t-small", "fg-2");
    private final Label stretch = SideBlocks.sentence("", "t-small");
    private final DutyChart chart;
    private final EntryPane side;
    private boolean filling;

    /// @param words in the person's language
    public DutyView(DutyViewModel model, DutyWords words) {
        this.model = model;
        this.words = words;
        this.posts = postTable();
        this.runs = runTable();
        this.chart = new DutyChart(model, words);
        this.side = new EntryPane(model, words);
        var sheet = DutyView.class.getResource("duty.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "duty");
        var middle = middle();
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(list(), middle, side);
        model.postsProperty().subscribe(this::fillPosts);
        model.chosenProperty().subscribe(this::head);
        model.spanProperty().subscribe(this::head);
        model.sheetProperty().subscribe(this::head);
        model.dayProperty().subscribe(this::fillRuns);
        model.runProperty().subscribe(this::mark);
        model.toldProperty().subscribe(this::say);
        model.faultProperty().subscribe(this::say);
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
    }

    private Node list() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        VBox.setVgrow(posts, Priority.ALWAYS);
        var list = new VBox(SideBlocks.framed(filter, "duty-filter", words.of("filter")), posts);
        list.getStyleClass().addAll("panel", "duty-list");
        return list;
    }

    private VBox middle() {
        var whole = new SegmentedControl<>(
                List.of(Boolean.FALSE, Boolean.TRUE),
                month -> words.of(month ? "span.month" : "span.week"),
                Boolean.FALSE);
        whole.valueProperty().subscribe(month -> model.month(month));
        model.spanProperty().subscribe(now -> whole.valueProperty().set(now.month()));
        span.setId("duty-span");
        span.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setId("duty-title");
        var head = new HBox(title, span, whole);
        if (model.powers().export()) {
            head.getChildren().add(SideBlocks.keyed(words.of("export"), "P", "duty-export", model::export));
        }
        head.getStyleClass().add("panel-head");
        rate.setId("duty-rate");
        told.setId("duty-told");
        stretch.setId("duty-stretch");
        formula.setText(words.of("formula"));
        var sums = new VBox(rate, formula, chart.legend());
        sums.getStyleClass().add("duty-sums");
        var lanes = SideBlocks.scroll(chart, "duty-lanes", words.of("chart"));
        lanes.setFitToWidth(true);
        lanes.setFocusTraversable(false);
        lanes.setMinHeight(LANES_LEAST);
        VBox.setVgrow(lanes, Priority.NEVER);
        // The chart is given its height first: a week is whole on any screen, a month on a large one.
        chart.prefHeightProperty().subscribe(high -> lanes.setPrefViewportHeight(high.doubleValue()));
        var below = new VBox(stretch, told);
        below.getStyleClass().add("duty-sums");
        runs.setMinHeight(RUNS_LEAST);
        runs.setPrefHeight(RUNS_LEAST);
        VBox.setVgrow(runs, Priority.ALWAYS);
        var middle = new VBox(head, sums, lanes, below, runs);
        middle.getStyleClass().addAll("panel", "beside-side");
        middle.setMinWidth(0);
        return middle;
    }

    private SheetTable<PostLine> postTable() {
        var table = new SheetTable<PostLine>("duty-posts", words.of("posts"));
        int most = model.rules().limits().unseenMost();
        table.speak(line -> line.shop() + "，" + words.rate(line.rate(), most));
        table.sharing(words.of("column.shop"), 120, 1, line -> Buttons.ellipsised(line.shop()));
        table.fixed(words.of("column.rate"), 104, line -> Buttons.ellipsised(words.rate(line.rate(), most)));
        table.setPlaceholder(new EmptyState(words.of("none"), words.of("none.more")));
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                model.choose(line);
            }
        });
        return table;
    }

    private SheetTable<LaidDay.Run> runTable() {
        var table = new SheetTable<LaidDay.Run>("duty-runs", words.of("runs"));
        table.speak(run ->
                model.dayProperty().get().map(day -> words.run(day.day(), run)).orElse(""));
        table.fixed(
                words.of("column.time"),
                112,
                run -> Buttons.ellipsised(DutyWords.time(run.from()) + "–" + DutyWords.time(run.to()), "t-mono"));
        table.fixed(words.of("column.length"), 100, run -> Buttons.ellipsised(words.length(run.minutes())));
        table.sharing(words.of("column.mark"), 110, 0.3, run -> Buttons.ellipsised(words.mark(run.mark())));
        table.sharing(words.of("column.machine"), 110, 0.3, run -> Buttons.ellipsised(words.mark(run.machine())));
        table.sharing(
                words.of("column.by"),
                110,
                0.4,
                run -> Buttons.ellipsised(run.entry()
                        .map(entry -> words.of(
                                "by", entry.draft().reason(), model.person(entry), words.at(entry.recordedAt())))
                        .orElse(words.of("by.machine"))));
        table.setPlaceholder(new EmptyState(words.of("day.empty"), words.of("day.empty.more")));
        table.getSelectionModel().selectedItemProperty().subscribe(run -> {
            if (run != null && !filling) {
                model.choose(run);
            }
        });
        return table;
    }

    private void fillPosts() {
        filling = true;
        posts.getItems().setAll(model.postsProperty().get());
        markPost();
        filling = false;
    }

    private void markPost() {
        model.chosenProperty()
                .get()
                .ifPresent(chosen -> posts.getItems().stream()
                        .filter(line -> line.post().equals(chosen.post()))
                        .findFirst()
                        .ifPresent(posts.getSelectionModel()::select));
    }

    private void head() {
        boolean before = filling;
        filling = true;
        markPost();
        filling = before;
        title.setText(model.chosenProperty()
                .get()
                .map(line ->
                        words.of("title", line.shop(), line.point(), line.post().zone()))
                .orElse(words.of("none")));
        DutyViewModel.Span now = model.spanProperty().get();
        span.setText(words.of("span", now.from().toString(), now.to().toString()));
        rate.setText(
                model.sheetProperty().get().map(DutySheet::rate).map(this::sums).orElse(""));
    }

    private String sums(DutyRate sum) {
        int most = model.rules().limits().unseenMost();
        String said = words.of(
                "sums",
                words.rate(sum, most),
                words.length(sum.present()),
                words.length(sum.absent()),
                words.length(sum.blind()),
                DutyWords.tenths(sum.blindPermille()));
        String why = words.scant(sum, most);
        String reasons = sum.blind() == 0 ? "" : "\n" + words.of("reasons", words.reasons(sum));
        return (why.isEmpty() ? said : said + "\n" + why) + reasons;
    }

    private void fillRuns() {
        filling = true;
        runs.getItems()
                .setAll(model.dayProperty().get().map(DutyViewModel::counted).orElse(List.of()));
        filling = false;
        mark();
    }

    private void mark() {
        boolean before = filling;
        filling = true;
        Optional<LaidDay.Run> run = model.runProperty().get();
        run.filter(runs.getItems()::contains).ifPresent(chosen -> {
            runs.getSelectionModel().select(chosen);
            runs.scrollTo(chosen);
        });
        filling = before;
        stretch.setText(model.dayProperty()
                .get()
                .flatMap(day -> run.map(each -> words.run(day.day(), each)))
                .orElse(""));
    }

    private void say() {
        Optional<String> done = model.toldProperty().get();
        String sentence = model.faultProperty()
                .get()
                .map(code -> words.texts().fault(code))
                .or(() -> done)
                .orElse("");
        told.setText(sentence);
        told.setManaged(!sentence.isEmpty());
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            side.save();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE && !chart.isFocused()) {
            chart.requestFocus();
            return true;
        }
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        return key(event.getCode());
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> posts.walk(1);
            case K -> posts.walk(-1);
            case F -> filter.requestFocus();
            case M -> model.month(!model.spanProperty().get().month());
            case PAGE_UP -> model.step(-1);
            case PAGE_DOWN -> model.step(1);
            case C -> side.begin(Kind.PRESENT);
            case L -> side.begin(Kind.LEAVE);
            case H -> side.hours();
            case U -> side.undo();
            case P -> model.export();
            case ENTER -> model.alarm();
            case F5 -> model.refresh();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            scene.widthProperty()
                    .subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Density.NARROW));
            model.refresh();
            // The chart lies in a scroll pane that has no skin yet and would let the focus pass to the filter.
            Fx.later(posts::requestFocus);
        }
    }
}
