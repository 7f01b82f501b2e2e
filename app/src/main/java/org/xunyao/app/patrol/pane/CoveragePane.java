package org.xunyao.app.patrol.pane;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Which cameras were looked at last when and by whom, those that nobody looked at for longest first.
public final class CoveragePane extends VBox {
    private static final double NARROW = 90;
    private static final double WIDE = 130;

    private final PatrolWords words;
    private final Bounds bounds;
    private final Doing doing;
    private final SegmentedControl<Filter> filter;
    private final TextField field = new TextField();
    private final SheetTable<CoverageRow> table;
    private final Label count = new Label();
    private final Label proof = new Label();
    private List<CoverageRow> rows = List.of();

    /// Which rows are shown.
    enum Filter {
        /// Every camera.
        ALL,
        /// Nobody looked at it for longer than the bureau wants.
        LONG,
        /// Not looked at today.
        TODAY;

        Filter next() {
            return switch (this) {
                case ALL -> LONG;
                case LONG -> TODAY;
                case TODAY -> ALL;
            };
        }
    }

    /// Where the filters draw their lines.
    ///
    /// @param today its first moment
    /// @param longAgo before this it is too long ago
    /// @param days that makes
    public record Bounds(Instant today, Instant longAgo, int days) {}

    /// What follows from the list.
    ///
    /// @param patrol goes round these cameras
    /// @param export takes these rows out, for those who may
    public record Doing(Consumer<List<CameraId>> patrol, Optional<Consumer<List<CoverageRow>>> export) {}

    /// @param bounds of the filters
    public CoveragePane(PatrolWords words, Bounds bounds, Doing doing) {
        this.words = words;
        this.bounds = bounds;
        this.doing = doing;
        Texts texts = words.texts();
        getStyleClass().addAll("popover", "wall-pane", "coverage-pane");
        setId("coverage-pane");
        filter = new SegmentedControl<>(List.of(Filter.values()), this::called, Filter.ALL);
        filter.valueProperty().subscribe(this::search);
        field.setId("coverage-find");
        field.setPromptText(texts.of("coverage.prompt"));
        field.setAccessibleText(texts.of("coverage.title") + "，" + texts.of("coverage.prompt"));
        field.textProperty().subscribe(this::search);
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(Icon.SEARCH.node("icon-20"), field);
        edge.getStyleClass().add("field");
        HBox.setHgrow(edge, Priority.ALWAYS);
        table = table(texts);
        VBox.setVgrow(table, Priority.ALWAYS);
        var title = new Label(texts.of("coverage.title"));
        title.getStyleClass().add("t-bold");
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("coverage-count");
        count.getStyleClass().add("fg-2");
        var head = new HBox(title, count);
        var tools = new HBox(filter, edge);
        head.getStyleClass().add("wall-hit");
        tools.getStyleClass().add("wall-hit");
        proof.setId("coverage-proof");
        proof.setWrapText(true);
        proof.getStyleClass().addAll("t-small", "fg-2");
        getChildren().addAll(head, tools, table, proof, foot(texts));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private SheetTable<CoverageRow> table(Texts texts) {
        var made = new SheetTable<CoverageRow>("coverage-table", texts.of("coverage.title"));
        made.fixed(texts.of("coverage.number"), NARROW, row -> new Label(Integer.toString(row.number())));
        made.fixed(texts.of("coverage.age"), WIDE, row -> age(row));
        made.filling(
                texts.of("coverage.camera"),
                200,
                row -> Buttons.ellipsised(
                        row.camera().shop() + " · " + row.camera().point()));
        made.fixed(texts.of("coverage.at"), WIDE, row -> new Label(words.when(row.at())));
        made.fixed(texts.of("coverage.person"), WIDE, row -> Buttons.ellipsised(row.person()));
        made.speak(row -> String.join("，", words.camera(row.camera().id()), words.age(row.at()), row.person()));
        return made;
    }

    private Label age(CoverageRow row) {
        var label = new Label(words.age(row.at()));
        if (Filter.LONG == of(row)) {
            label.getStyleClass().addAll("fg-due", "t-bold");
        }
        return label;
    }

    private HBox foot(Texts texts) {
        var keys = new Label(texts.of(doing.export().isPresent() ? "coverage.keys" : "coverage.keys.looking"));
        keys.setWrapText(true);
        keys.getStyleClass().addAll("t-small", "fg-2");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(keys, gap);
        row.getStyleClass().add("wall-hit");
        doing.export().ifPresent(export -> {
            Button out = Buttons.normal(texts.of("coverage.export"), this::export);
            out.setId("coverage-export");
            out.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(out);
        });
        Button go = Buttons.primary(texts.of("coverage.patrol"), this::patrol);
        go.setId("coverage-patrol");
        go.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(go);
        return row;
    }

    private String called(Filter choice) {
        return words.texts().of("coverage." + choice, bounds.days());
    }

    /// Which filter a row falls under besides {@link Filter#ALL}.
    private Filter of(CoverageRow row) {
        Instant at = row.at().orElse(Instant.MIN);
        return at.isBefore(bounds.longAgo()) ? Filter.LONG : at.isBefore(bounds.today()) ? Filter.TODAY : Filter.ALL;
    }

    /// Shows these cameras.
    public void show(List<CoverageRow> all) {
        rows = List.copyOf(all);
        search();
    }

    /// Says how the patrol that was closed last stands.
    public void proof(String said) {
        proof.setText(said);
    }

    /// The cursor goes into the field.
    public void enter() {
        field.requestFocus();
    }

    private void search() {
        Filter wanted = filter.valueProperty().get();
        List<CoverageRow> found = rows.stream()
                .filter(row -> row.holds(field.getText()))
                .filter(row -> switch (wanted) {
                    case ALL -> true;
                    case LONG -> of(row) == Filter.LONG;
                    case TODAY -> of(row) != Filter.ALL;
                })
                .toList();
        table.getItems().setAll(found);
        table.getSelectionModel().selectFirst();
        count.setText(words.texts().of("coverage.shown", Texts.figure(found.size()), Texts.figure(rows.size())));
    }

    private void patrol() {
        if (!table.getItems().isEmpty()) {
            doing.patrol()
                    .accept(table.getItems().stream()
                            .map(row -> row.camera().id())
                            .toList());
        }
    }

    private void export() {
        doing.export().ifPresent(export -> export.accept(List.copyOf(table.getItems())));
    }

    private void key(KeyEvent event) {
        boolean inList = event.getTarget() == field || event.getTarget() == table;
        if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            export();
        } else if (event.getCode() == KeyCode.ENTER && inList) {
            patrol();
        } else if (event.getCode() == KeyCode.TAB && event.isShortcutDown()) {
            filter.valueProperty().set(filter.valueProperty().get().next());
        } else if (event.getTarget() == field && event.getCode() == KeyCode.DOWN) {
            table.requestFocus();
        } else {
            return;
        }
        event.consume();
    }
}
