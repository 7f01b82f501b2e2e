package org.xunyao.app.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Density;

/// The workspace 画面: cameras on the left, the worst first; finding and record of the one in front on the
/// right; the rates of a month on a page of their own. Keys: J K walk, D examines, Esc stops it, P makes
/// the slip, H turns between 7 and 30 days, R opens the rates, X takes them out, F5 looks again.
public final class StreamsView extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int HOUR = 60;

    private final StreamsViewModel model;
    private final StreamWords words;
    private final Supplier<Instant> now;
    private final SheetTable<StreamLine> table;
    private final Label count = new Label();
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final HistoryBars bars;
    private final HBox page;
    private final RatesPane rates;
    private boolean filling;

    /// @param texts any; the screen's own bundle is added
    /// @param zone in which moments are written
    /// @param now by the station's clock
    public StreamsView(StreamsViewModel model, Texts texts, ZoneId zone, Supplier<Instant> now) {
        this.model = model;
        this.words = new StreamWords(texts, zone);
        this.now = now;
        this.table = table();
        this.bars = new HistoryBars(words);
        this.rates = new RatesPane(model, words);
        var sheet = StreamsView.class.getResource("streams.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        getStyleClass().addAll("with-side", "streams");
        told.setId("streams-told");
        VBox.setVgrow(table, Priority.ALWAYS);
        var panel = new VBox(head(), told, table);
        panel.getStyleClass().addAll("panel", "beside-side");
        panel.setMinWidth(0);
        HBox.setHgrow(panel, Priority.ALWAYS);
        page = new HBox(panel, side());
        model.linesProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::mark);
        model.historyProperty().subscribe(this::history);
        model.ratingProperty().subscribe(this::turn);
        model.toldProperty().subscribe(this::say);
        model.faultProperty().subscribe(this::say);
        table.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !filling) {
                model.choose(line.camera());
            }
        });
        RoomKeys.over(this, this::pressed);
        sceneProperty().subscribe(this::entered);
        say();
        fill();
        history();
    }

    private Node head() {
        var title = new Label(words.of("streams.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("streams-count");
        count.setMinWidth(0);
        count.getStyleClass().addAll("t-small", "fg-3");
        var head = new HBox(
                title,
                count,
                SideBlocks.gap(),
                SideBlocks.keyed(words.of("rates.open"), "R", "streams-rates", model::turn));
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Node side() {
        var days = new SegmentedControl<>(
                List.of(StreamsViewModel.WEEK, StreamsViewModel.MONTH),
                many -> words.of("history.days", Texts.figure(many)),
                StreamsViewModel.WEEK);
        days.valueProperty().subscribe(many -> model.daysProperty().set(many));
        model.daysProperty().subscribe(many -> days.valueProperty().set(many.intValue()));
        Label day = SideBlocks.sentence("", "t-small", "fg-2");
        day.setId("history-told");
        day.textProperty().bind(bars.toldProperty());
        var record = SideBlocks.section(words.of("history.title"), days, bars, bars.legend(), day);
        record.getStyleClass().add("history");
        var found = SideBlocks.section(words.of("doctor.title"), new DoctorPane(model, words));
        var side = new VBox(SideBlocks.scroll(new VBox(found, record), "streams-side", words.of("doctor.title")));
        side.getStyleClass().add("side-pane");
        return side;
    }

    private SheetTable<StreamLine> table() {
        var lines = new SheetTable<StreamLine>("streams-table", words.of("streams.title"));
        lines.speak(line -> line.name() + "，" + state(line) + "，" + cause(line));
        lines.fixed(words.of("column.state"), 128, this::chip);
        lines.sharing(words.of("column.shop"), 150, 0.28, line -> Buttons.ellipsised(line.shop()));
        lines.sharing(words.of("column.point"), 84, 0.14, line -> Buttons.ellipsised(line.point()));
        lines.sharing(words.of("column.cause"), 160, 0.4, line -> Buttons.ellipsised(cause(line)));
        lines.fixed(
                words.of("column.since"),
                142,
                line -> Buttons.ellipsised(line.since().map(words::at).orElse(""), "t-mono"));
        lines.setPlaceholder(new EmptyState(words.of("streams.none"), words.of("streams.none.more")));
        return lines;
    }

    private Node chip(StreamLine line) {
        String style = line.situation().style();
        return style.isEmpty()
                ? new Chip(line.situation().icon(), state(line))
                : new Chip(line.situation().icon(), state(line), style);
    }

    private String state(StreamLine line) {
        return words.of("state." + line.situation().name());
    }

    private String cause(StreamLine line) {
        return line.cause().map(words::cause).orElse("");
    }

    private void fill() {
        filling = true;
        var lines = model.linesProperty().get();
        if (!table.getItems().equals(lines)) {
            table.getItems().setAll(lines);
        }
        long good = lines.stream()
                .filter(line ->
                        line.situation() == StreamLine.Situation.LIVE || line.situation() == StreamLine.Situation.LATE)
                .count();
        count.setText(words.of(
                "streams.count",
                Texts.figure(lines.size()),
                Texts.figure(good),
                Texts.figure(model.badProperty().get())));
        mark();
        filling = false;
    }

    private void mark() {
        Optional<StreamLine> chosen = model.chosenProperty().get();
        boolean before = filling;
        filling = true;
        chosen.ifPresent(line -> table.getItems().stream()
                .filter(each -> each.camera().equals(line.camera()))
                .findFirst()
                .filter(each -> !each.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(each -> table.getSelectionModel().select(each)));
        filling = before;
    }

    private void history() {
        var local = now.get().atZone(words.zone());
        LocalDate today = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        int minute = Math.min(CameraDay.MINUTES, time.getHour() * HOUR + time.getMinute());
        bars.show(
                model.historyProperty().get(),
                today,
                minute,
                model.daysProperty().get());
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

    private void turn(boolean rating) {
        getChildren().setAll(rating ? rates : page);
        Fx.later(() -> {
            if (rating) {
                rates.focusFirst();
            } else {
                table.requestFocus();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return false;
        }
        return model.ratingProperty().get() ? rateKey(event.getCode()) : key(event.getCode());
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case J -> table.walk(1);
            case K -> table.walk(-1);
            case D -> model.examine();
            case P -> model.slip();
            case R -> model.turn();
            case H ->
                model.daysProperty()
                        .set(
                                model.daysProperty().get() == StreamsViewModel.WEEK
                                        ? StreamsViewModel.MONTH
                                        : StreamsViewModel.WEEK);
            case F5 -> model.refresh();
            case ESCAPE -> {
                boolean running = model.examinationProperty().get().isPresent();
                model.cancel();
                return running;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean rateKey(KeyCode code) {
        switch (code) {
            case LEFT -> model.month(-1);
            case RIGHT -> model.month(1);
            case X -> model.export();
            case R, ESCAPE -> model.turn();
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
            Fx.later(table::requestFocus);
        }
    }
}
