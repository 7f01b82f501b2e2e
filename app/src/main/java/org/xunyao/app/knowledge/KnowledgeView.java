package org.xunyao.app.knowledge;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.knowledge.Standing;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The workspace 知识库: search and what it finds on the left, what is looked at on the right.
public final class KnowledgeView extends HBox {
    private static final double LIST = 520;
    private static final double DAY = 150;

    private final KnowledgeModel model;
    private final IntakeModel intake;
    private final KnowledgeWords words;
    private final Supplier<Optional<Path>> choose;
    private final SheetTable<KnowledgeLine> table;
    private final Label told = SideBlocks.sentence("", "t-small", "fg-2");
    private final StackPane list = new StackPane();
    private final StackPane right = new StackPane();
    private final TextField search = new TextField();

    /// @param choose lets the person choose a file
    public KnowledgeView(
            KnowledgeModel model, IntakeModel intake, KnowledgeWords words, Supplier<Optional<Path>> choose) {
        this.model = model;
        this.intake = intake;
        this.words = words;
        this.choose = choose;
        this.table = table();
        getStyleClass().add("knowledge");
        var sheet = KnowledgeView.class.getResource("knowledge.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        told.setId("knowledge-told");
        var left = new VBox(head(), told, list);
        if (intake.offered()) {
            left.getChildren().add(new IntakePane(intake, words, this::bring));
        }
        left.getStyleClass().addAll("panel", "knowledge-list");
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.lines().addListener((ListChangeListener<KnowledgeLine>) change -> first());
        model.toldProperty().subscribe(now -> listed());
        model.sheetProperty().subscribe(this::show);
        sceneProperty().subscribe(this::entered);
        RoomKeys.over(this, this::taken);
    }

    private Node head() {
        var scope = new SegmentedControl<>(
                KnowledgeModel.scopes(), one -> words.of("scope." + one), KnowledgeModel.Scope.ALL);
        scope.setId("knowledge-scope");
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        var day = new TextField();
        day.textProperty().bindBidirectional(model.dayProperty());
        HBox frame = SideBlocks.framed(day, "knowledge-day", words.of("day"));
        frame.setMaxWidth(DAY);
        Label wrong = SideBlocks.sentence(words.of("day.wrong"), "t-small", "fg-red");
        wrong.visibleProperty().bind(model.readsProperty().not());
        wrong.managedProperty().bind(wrong.visibleProperty());
        var asked = new Label(words.of("day"));
        asked.getStyleClass().add("fg-2");
        asked.setLabelFor(day);
        asked.setMinWidth(USE_PREF_SIZE);
        var head = new VBox(
                SideBlocks.framed(search, "knowledge-search", words.of("search")),
                scope,
                SideBlocks.line(asked, frame),
                wrong);
        head.getStyleClass().add("knowledge-head");
        return head;
    }

    private SheetTable<KnowledgeLine> table() {
        var sheet = new SheetTable<KnowledgeLine>("knowledge-table", words.of("table"));
        sheet.fixed(words.of("column.code"), 72, this::code);
        sheet.filling(words.of("column.title"), 260, this::title);
        sheet.fixed(words.of("column.standing"), 92, this::standing);
        sheet.speak(line -> switch (line) {
            case KnowledgeLine.Heading heading -> heading(heading);
            case KnowledgeLine.Row(var hit) ->
                words.of("line.spoken", hit.piece().title(), words.of("standing." + hit.standing()));
        });
        return sheet;
    }

    private Node code(KnowledgeLine line) {
        return switch (line) {
            case KnowledgeLine.Heading _ -> new Label();
            case KnowledgeLine.Row(var hit) -> Buttons.ellipsised(words.code(hit.piece()), "fg-2");
        };
    }

    private Node title(KnowledgeLine line) {
        return switch (line) {
            case KnowledgeLine.Heading heading -> {
                var label = new Label(heading(heading));
                label.getStyleClass().addAll("t-bold", "knowledge-heading");
                yield label;
            }
            case KnowledgeLine.Row(var hit) -> {
                Label label = Buttons.ellipsised(hit.piece().title());
                if (hit.standing() != Standing.IN_FORCE) {
                    label.getStyleClass().addAll("struck", "fg-3");
                }
                yield label;
            }
        };
    }

    private Node standing(KnowledgeLine line) {
        return switch (line) {
            case KnowledgeLine.Heading _ -> new Label();
            case KnowledgeLine.Row(var hit) ->
                Buttons.ellipsised(
                        words.of("standing." + hit.standing()),
                        "t-small",
                        hit.standing() == Standing.IN_FORCE ? "fg-2" : "fg-due");
        };
    }

    private String heading(KnowledgeLine.Heading heading) {
        return words.of("heading", words.of("kind." + heading.kind()), Texts.figure(heading.count()));
    }

    private void chosen(@Nullable KnowledgeLine line) {
        if (line instanceof KnowledgeLine.Row(var hit)) {
            model.choose(hit.piece());
        }
    }

    /// The best hit is looked at at once.
    private void first() {
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i) instanceof KnowledgeLine.Row
                    && !search.getText().isBlank()) {
                table.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void listed() {
        told.setText(
                switch (model.toldProperty().get()) {
                    case KnowledgeModel.Told.Reading _ -> words.of("reading");
                    case KnowledgeModel.Told.Read(int count, boolean looking) ->
                        words.of(looking ? "found" : "all", Texts.figure(count));
                    case KnowledgeModel.Told.Failed(String code) ->
                        words.texts().fault(code);
                });
        boolean none =
                model.toldProperty().get() instanceof KnowledgeModel.Told.Read(int count, boolean _) && count == 0;
        list.getChildren().setAll(none ? new EmptyState(words.of("empty"), words.of("empty.more")) : table);
    }

    private void show(Optional<KnowledgeSheet> sheet) {
        right.getChildren()
                .setAll(sheet.<Node>map(this::page)
                        .orElseGet(() -> new EmptyState(words.of("choose"), words.of("choose.more"))));
    }

    private Node page(KnowledgeSheet sheet) {
        return SideBlocks.scroll(
                new PiecePane(sheet, model, words),
                "knowledge-page",
                sheet.hit().piece().title());
    }

    private boolean taken(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            return true;
        }
        if (event.isAltDown() && event.getCode() == KeyCode.LEFT && model.canGoBack()) {
            model.back();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return search.isFocused() ? inSearch(event.getCode()) : !typing() && letter(event.getCode());
    }

    private boolean inSearch(KeyCode key) {
        return switch (key) {
            case DOWN -> walk(1);
            case UP -> walk(-1);
            case ENTER -> model.openPenalty();
            default -> false;
        };
    }

    private boolean walk(int step) {
        table.walk(step);
        if (table.chosen().filter(KnowledgeLine.Heading.class::isInstance).isPresent()) {
            table.walk(step);
        }
        return true;
    }

    private boolean typing() {
        Scene scene = getScene();
        return scene != null && scene.getFocusOwner() instanceof TextInputControl;
    }

    private boolean letter(KeyCode key) {
        Optional<KnowledgeSheet> sheet = model.sheetProperty().get();
        return switch (key) {
            case L -> model.openPenalty();
            case C -> {
                sheet.ifPresent(one -> model.ways().copy().accept(words.copied(one)));
                yield sheet.isPresent();
            }
            case I -> {
                if (intake.offered()) {
                    bring();
                }
                yield intake.offered();
            }
            default -> table.isFocused() && key == KeyCode.ENTER && model.openPenalty();
        };
    }

    private void bring() {
        choose.get().ifPresent(intake::bring);
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            model.enter();
            search.requestFocus();
        }
    }
}
