package org.xunyao.app.cases.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.app.cases.course.CourseFields;
import org.xunyao.app.cases.course.FieldSpec;
import org.xunyao.app.cases.course.MeasureForms;
import org.xunyao.app.cases.goods.grid.GridDraft;
import org.xunyao.app.cases.goods.grid.GridTable;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.rule.SeizureBasis;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// The form of one step of a measure, or the grid in which goods are entered or moved.
final class StepPane extends VBox {
    private static final int LINE = 200;

    private final GoodsModel model;
    private final GoodsWords words;
    private final OpenStep step;
    private final Label said = new Label();
    private final List<Fields> parts;
    private final Optional<GridTable> grid;
    private Subscription listening = Subscription.EMPTY;

    StepPane(OpenStep step, MatterSheet matter, GoodsModel model, GoodsWords words) {
        this.model = model;
        this.words = words;
        this.step = step;
        setId("goods-form");
        getStyleClass().add("goods-form");
        var title = new Label(words.event(step.event()));
        title.getStyleClass().addAll("t-bold", "t-reading");
        boolean goods = step.event() == MeasureEvent.ENTER_GOODS || step.event() == MeasureEvent.MOVE_GOODS;
        parts = goods ? List.of(moving()) : taking(matter);
        grid = goods && step.movement().isEmpty() ? Optional.of(table()) : Optional.empty();
        said.setId("goods-said");
        said.setWrapText(true);
        said.setMinWidth(0);
        getChildren().add(title);
        parts.stream().filter(part -> !part.getChildren().isEmpty()).forEach(getChildren()::add);
        grid.ifPresent(table -> getChildren().addAll(tools(table), table, count(table)));
        getChildren().addAll(said, buttons());
        say(model.messageProperty().get());
    }

    /// Ends listening to what is typed.
    void close() {
        listening.unsubscribe();
        grid.ifPresent(GridTable::close);
    }

    /// Puts the focus where it begins.
    void enter() {
        boolean entering = step.event() == MeasureEvent.ENTER_GOODS;
        if (entering && grid.isPresent()) {
            grid.get().enter();
            return;
        }
        for (Node node : parts.getFirst().lookupAll("*")) {
            if (node.isFocusTraversable() && node.isVisible()) {
                node.requestFocus();
                return;
            }
        }
    }

    // The row of the law follows from what comes before it, so it stands right behind.
    private List<Fields> taking(MatterSheet matter) {
        MeasureForms.Form form = model.form(step.event()).orElseThrow();
        StepDraft draft = model.draft();
        int cut = form.basisAt();
        Fields first = fields(form.fields().subList(0, cut), draft, matter);
        if (cut == form.fields().size()) {
            return List.of(first);
        }
        first.add(MeasureForms.BASIS, words.of("field.basis"), basis(draft));
        return List.of(first, fields(form.fields().subList(cut, form.fields().size()), draft, matter));
    }

    private Fields fields(List<FieldSpec> specs, StepDraft draft, MatterSheet matter) {
        return new CourseFields(words.words(), model.today(), step.event().code())
                .of(
                        specs,
                        draft::words,
                        draft.people(),
                        new CourseFields.Staff(matter.work().officers(), matter.names()));
    }

    // Which rows of the law there are follows from what the goods are and how they are taken.
    private Node basis(StepDraft draft) {
        var rows = new VBox();
        rows.getStyleClass().add("ticks");
        rows.setId("basis");
        Runnable fill = () -> basis(rows, draft);
        listening = listening.and(draft.words("sector").subscribe((before, now) -> fill.run()));
        listening = listening.and(draft.words("way").subscribe((before, now) -> fill.run()));
        fill.run();
        return rows;
    }

    private void basis(VBox rows, StepDraft draft) {
        rows.getChildren().clear();
        StringProperty value = draft.words(MeasureForms.BASIS);
        List<SeizureBasis> fitting = model.sheetProperty().get().stream()
                .flatMap(sheet -> sheet.rules().bases().stream())
                .filter(row -> row.sector().name().equals(draft.words("sector").get()))
                .filter(row -> row.ways().stream()
                        .anyMatch(way -> way.name().equals(draft.words("way").get())))
                .toList();
        if (fitting.stream().noneMatch(row -> row.id().equals(value.get()))) {
            value.set(fitting.size() == 1 ? fitting.getFirst().id() : "");
        }
        var group = new ToggleGroup();
        for (SeizureBasis row : fitting) {
            var button = new RadioButton(words.basis(row));
            button.setId("basis-" + row.id());
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(row.id().equals(value.get()));
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    value.set(row.id());
                }
            });
            rows.getChildren().add(button);
        }
        if (fitting.isEmpty()) {
            var none = new Label(words.of("goods.basis.none"));
            none.getStyleClass().addAll("t-small", "fg-3");
            rows.getChildren().add(none);
        }
    }

    private Fields moving() {
        StepDraft draft = model.draft();
        if (step.event() == MeasureEvent.ENTER_GOODS) {
            return new Fields();
        }
        var specs = new ArrayList<FieldSpec>();
        if (step.movement().isPresent()) {
            return reversal(draft);
        }
        List<String> kinds = Arrays.stream(MovementKind.values())
                .filter(kind -> kind != MovementKind.CONVERTED)
                .map(Enum::name)
                .toList();
        specs.add(new FieldSpec(GoodsModel.WAY, FieldSpec.Kind.ONE, kinds, "choice.MovementKind", List.of()));
        Fields made = new CourseFields(
                        words.words(), model.today(), step.event().code())
                .of(specs, draft::words, draft.people(), new CourseFields.Staff(List.of(), Map.of()));
        String prompt = words.of("field.day.prompt");
        made.line(GoodsModel.DAY, words.of("goods.day"), prompt, draft.words(GoodsModel.DAY), LINE);
        made.line(GoodsModel.RECEIVER, words.of("goods.receiver"), "", draft.words(GoodsModel.RECEIVER), LINE);
        made.line(GoodsModel.PAPER, words.of("goods.paper"), "", draft.words(GoodsModel.PAPER), LINE);
        return made;
    }

    private Fields reversal(StepDraft draft) {
        var made = new Fields();
        made.line(
                GoodsModel.DAY, words.of("goods.day"), words.of("field.day.prompt"), draft.words(GoodsModel.DAY), LINE);
        made.area(GoodsModel.REASON, words.of("field.reason"), draft.words(GoodsModel.REASON), LINE);
        return made;
    }

    private GridTable table() {
        return new GridTable("goods-grid", words.event(step.event()), model.grid(), words.texts());
    }

    private Node tools(GridTable table) {
        var row = new FlowPane();
        row.getStyleClass().add("goods-tools");
        if (step.event() == MeasureEvent.ENTER_GOODS) {
            row.getChildren()
                    .addAll(
                            button("grid-add", "grid.add", table::addRow),
                            button("grid-remove", "grid.remove", table::removeRow),
                            button("grid-undo", "grid.undo", table::undo));
        } else {
            row.getChildren()
                    .addAll(button("grid-all", "grid.all", model::all), button("grid-undo", "grid.undo", table::undo));
        }
        var hint = new Label(words.of(step.event() == MeasureEvent.ENTER_GOODS ? "grid.keys" : "grid.keys.move"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("t-small", "fg-3");
        return new VBox(row, hint);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Buttons.normal(words.of(key), action);
        button.setId(id);
        return button;
    }

    // How many rows there are and what is wrong with them, while it is typed.
    private Node count(GridTable table) {
        GridDraft draft = model.grid();
        var label = new Label();
        label.setId("grid-count");
        label.setWrapText(true);
        Button next = Buttons.ghost(words.of("grid.next"), table::nextWrong);
        next.setId("grid-next");
        Runnable tell = () -> {
            List<GridDraft.Wrong> wrongs = draft.wrongsProperty().get();
            label.setText(counted(draft, wrongs));
            label.getStyleClass().setAll("label", "t-small", wrongs.isEmpty() ? "fg-2" : "fg-red");
            next.setVisible(!wrongs.isEmpty());
            next.setManaged(!wrongs.isEmpty());
        };
        listening = listening.and(draft.wrongsProperty().subscribe((before, now) -> tell.run()));
        listening = listening.and(draft.saidProperty().subscribe((before, now) -> tell.run()));
        listening = listening.and(draft.rows().subscribe(tell));
        tell.run();
        var row = new HBox(label, next);
        row.getStyleClass().add("goods-count");
        return row;
    }

    private String counted(GridDraft draft, List<GridDraft.Wrong> wrongs) {
        var said = new ArrayList<String>();
        said.add(words.of("grid.count", Texts.figure(draft.filled().size())));
        if (!wrongs.isEmpty()) {
            GridDraft.Wrong first = wrongs.getFirst();
            said.add(words.of(
                    "grid.wrong",
                    Texts.figure(wrongs.size()),
                    Texts.figure(first.row() + 1),
                    words.of("grid.col." + draft.columns().get(first.column()).key()),
                    words.of(first.key())));
        }
        switch (draft.saidProperty().get()) {
            case GridDraft.Said.Nothing _ -> {}
            case GridDraft.Said.TooMuch _ -> said.add(words.of("grid.much", Texts.figure(GridDraft.ROWS_AT_MOST)));
            case GridDraft.Said.Taken taken -> {
                said.add(words.of("grid.taken", Texts.figure(taken.rows())));
                if (!taken.unused().isEmpty()) {
                    said.add(words.of("grid.unused", words.words().names(taken.unused())));
                }
            }
        }
        return String.join(words.of("goods.between"), said);
    }

    private Node buttons() {
        Button go = Buttons.primary(words.of("goods.save"), model::submit);
        go.setId("goods-go");
        go.setGraphic(new HBox(new KeyCap("Ctrl"), new KeyCap("Enter")));
        go.getGraphic().getStyleClass().add("key-pair");
        go.setContentDisplay(ContentDisplay.RIGHT);
        Button fold = Buttons.normal(words.of("goods.fold"), model::fold);
        fold.setId("goods-fold");
        var row = new HBox(go, fold);
        row.getStyleClass().add("goods-buttons");
        return row;
    }

    /// Says what became of it.
    void say(GoodsMessage message) {
        parts.forEach(Fields::right);
        said.getStyleClass().setAll("label", "fg-red");
        String sentence = switch (message) {
            case GoodsMessage.None _, GoodsMessage.Saving _, GoodsMessage.Done _ -> "";
            case GoodsMessage.Blocked blocked -> blocked(blocked.obstacles());
            case GoodsMessage.Unreadable unreadable -> unreadable(unreadable.field());
            case GoodsMessage.Rows rows ->
                rows.cells() == 0 ? words.of("grid.empty") : words.of("grid.refused", Texts.figure(rows.cells()));
            case GoodsMessage.Fault fault -> words.texts().fault(fault.code());
        };
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
        if (message instanceof GoodsMessage.Rows rows && rows.cells() > 0) {
            grid.ifPresent(GridTable::nextWrong);
        }
    }

    // Each obstacle stands under the field that it is about; the rest stands below the form.
    private String blocked(List<Obstacle> obstacles) {
        Map<String, List<Obstacle>> byField = new HashMap<>();
        for (Obstacle one : obstacles) {
            byField.computeIfAbsent(field(one), name -> new ArrayList<>()).add(one);
        }
        byField.forEach((field, its) -> wrong(field, words.words().obstacles(its)));
        return words.words().obstacles(byField.getOrDefault("", List.of()));
    }

    private String field(Obstacle one) {
        if (one.guard() instanceof ChecklistItem) {
            return has(MeasureForms.DONE) ? MeasureForms.DONE : "";
        }
        return ObstaclePlaces.of(one.guard()).stream()
                .filter(this::has)
                .findFirst()
                .orElse("");
    }

    private String unreadable(String field) {
        String own = "unreadable." + field;
        String sentence = words.of(words.texts().has(own) ? own : "unreadable");
        wrong(field, sentence);
        return has(field) ? "" : sentence;
    }

    private boolean has(String field) {
        return parts.stream().anyMatch(part -> part.has(field));
    }

    private void wrong(String field, String sentence) {
        parts.forEach(part -> part.wrong(field, sentence));
    }
}
