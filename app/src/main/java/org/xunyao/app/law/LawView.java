package org.xunyao.app.law;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.RoomKeys;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The workspace 罚则与裁量: violations on the left, what the law provides for the chosen one on the right.
public final class LawView extends HBox {
    private static final double LIST = 470;

    private final LawModel model;
    private final LawWords words;
    private final WeighModel weighing = new WeighModel();
    private final SheetTable<Violation> table;
    private final Label told = SideBlocks.sentence("", "t-small", "fg-2");
    private final StackPane list = new StackPane();
    private final StackPane right = new StackPane();
    private final TextField search = new TextField();
    private final WeighPane pane;
    private final PastModel past;

    /// What the room has besides the tables.
    ///
    /// @param past earlier cases of the unit
    /// @param asked the case for which a fine is weighed
    /// @param copy takes a paragraph to the clipboard
    public record Around(PastModel past, LawAsked asked, Consumer<String> copy) {}

    /// @param around earlier cases, and where what is weighed goes
    public LawView(LawModel model, LawWords words, Around around) {
        this.model = model;
        this.words = words;
        this.past = around.past();
        this.table = table();
        this.pane = new WeighPane(weighing, words, around);
        getStyleClass().add("law");
        var sheet = LawView.class.getResource("law.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var left = new VBox(head(), told, list);
        left.getStyleClass().addAll("panel", "law-list");
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        table.setItems(model.found());
        table.getSelectionModel().selectedItemProperty().subscribe(one -> model.choose(Optional.ofNullable(one)));
        model.found().addListener((ListChangeListener<Violation>) change -> listed());
        model.toldProperty().subscribe(now -> listed());
        model.sheetProperty().subscribe(this::show);
        sceneProperty().subscribe(this::entered);
        RoomKeys.over(this, this::taken);
    }

    private Node head() {
        var scope = new SegmentedControl<>(
                Arrays.asList(LawModel.Scope.values()), one -> words.of("scope." + one), LawModel.Scope.ALL);
        scope.setId("law-scope");
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        var head = new VBox(scope, SideBlocks.framed(search, "law-search", words.of("search")));
        head.getStyleClass().add("law-head");
        return head;
    }

    private SheetTable<Violation> table() {
        var sheet = new SheetTable<Violation>("law-table", words.of("table"));
        sheet.fixed(words.of("column.id"), 64, one -> Buttons.ellipsised(one.id(), "fg-2"));
        sheet.filling(words.of("column.name"), 220, one -> Buttons.ellipsised(one.name(), "t-bold"));
        sheet.fixed(words.of("column.law"), 140, one -> Buttons.ellipsised(words.law(one.legal()), "t-small", "fg-2"));
        sheet.speak(one -> words.of("line.spoken", one.id(), one.name(), words.law(one.legal())));
        return sheet;
    }

    private void listed() {
        told.setText(
                switch (model.toldProperty().get()) {
                    case LawModel.Told.Reading _ -> words.of("reading");
                    case LawModel.Told.Read _ ->
                        words.of("read", Texts.figure(model.found().size()));
                    case LawModel.Told.Failed(String code) -> words.texts().fault(code);
                });
        boolean none = model.found().isEmpty() && model.toldProperty().get() instanceof LawModel.Told.Read;
        list.getChildren().setAll(none ? new EmptyState(words.of("empty"), words.of("empty.more")) : table);
    }

    private void show(Optional<LawModel.Sheet> sheet) {
        sheet.map(LawModel.Sheet::violation)
                .filter(one -> table.chosen().filter(one::equals).isEmpty())
                .ifPresent(one -> table.getSelectionModel().select(one));
        Node day = lookup("#" + LawHead.CONDUCT);
        boolean typing = day != null && day.isFocused();
        weighing.open(sheet);
        pane.offer();
        sheet.ifPresent(one -> past.look(one.violation().id()));
        right.getChildren()
                .setAll(sheet.<Node>map(this::page)
                        .orElseGet(() -> new EmptyState(words.of("choose"), words.of("choose.more"))));
        Node again = lookup("#" + LawHead.CONDUCT);
        if (typing && again != null) {
            again.requestFocus();
        }
    }

    private Node page(LawModel.Sheet sheet) {
        var parts = new VBox(
                new LawHead(sheet, model, words),
                new PenaltyTable(sheet, weighing, words),
                pane,
                new PastList(past, words),
                new ExemptionList(sheet.exemptions(), words));
        parts.getStyleClass().add("law-page");
        return SideBlocks.scroll(parts, "law-page", sheet.violation().name());
    }

    private boolean taken(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            search.requestFocus();
            search.selectAll();
            return true;
        }
        boolean fromSearch = search.isFocused() && !event.isShortcutDown() && !event.isAltDown();
        if (fromSearch && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            table.walk(event.getCode() == KeyCode.DOWN ? 1 : -1);
            return true;
        }
        return false;
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            model.refresh();
        }
    }
}
