package org.xunyao.app.figures;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.figures.FigurePorts.By;
import org.xunyao.app.figures.FigurePorts.Line;
import org.xunyao.supervision.figures.End;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The workspace 复核统计: by what, over how long, and the table.
public final class FiguresView extends VBox {
    private final FiguresModel model;
    private final FigureWords words;
    private final Supplier<Optional<Path>> choose;
    private final SheetTable<Line> table;
    private final Label told = SideBlocks.sentence("", "fg-2");
    private final StackPane list = new StackPane();
    private final SegmentedControl<By> by;

    /// @param choose lets the person choose a folder
    public FiguresView(FiguresModel model, FigureWords words, Supplier<Optional<Path>> choose) {
        this.model = model;
        this.words = words;
        this.choose = choose;
        this.table = table();
        this.by = new SegmentedControl<>(model.offered(), one -> words.of("by." + one), By.RULE);
        getStyleClass().add("figures");
        var sheet = FiguresView.class.getResource("figures.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        told.setId("figures-told");
        var said = new VBox(
                told, SideBlocks.sentence(words.of("formula", Texts.figure(model.least())), "t-small", "fg-2"));
        said.getStyleClass().add("figures-said");
        VBox.setVgrow(list, Priority.ALWAYS);
        var panel = new VBox(head(), said, list);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        table.setItems(model.lines());
        model.lines().addListener((ListChangeListener<Line>) change -> listed());
        model.toldProperty().subscribe(this::say);
        sceneProperty().subscribe(this::entered);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        listed();
    }

    private Node head() {
        by.setId("figures-by");
        by.valueProperty().subscribe(model::count);
        var span = new SegmentedControl<>(
                Arrays.asList(FiguresModel.Span.values()), one -> words.of("span." + one), FiguresModel.Span.MONTH);
        span.setId("figures-span");
        span.valueProperty().subscribe(model::reach);
        var head = new HBox(by, span, SideBlocks.gap());
        head.getStyleClass().add("panel-head");
        if (model.exports()) {
            Button export = SideBlocks.keyed(words.of("export"), "X", "figures-export", this::export);
            head.getChildren().add(export);
        }
        return head;
    }

    private SheetTable<Line> table() {
        var sheet = new SheetTable<Line>("figures-table", words.of("table"));
        sheet.filling(words.of("column.name"), 190, line -> Buttons.ellipsised(line.name(), "t-bold"));
        sheet.figures(words.of("column.raised"), 72, line -> number(line.row().raised()));
        for (End end : End.values()) {
            sheet.figures(
                    words.of("column." + end), 84, line -> number(line.row().count(end)));
        }
        sheet.figures(words.of("column.waiting"), 72, line -> number(line.row().waiting()));
        sheet.figures(words.of("column.precision"), 176, this::precision);
        sheet.figures(words.of("column.median"), 104, line -> plain(words.median(line.row())));
        sheet.figures(words.of("column.intime"), 132, line -> plain(words.inTime(line.row(), model.least())));
        sheet.figures(words.of("column.late"), 72, line -> number(line.row().late()));
        sheet.speak(line -> words.of(
                "line.spoken",
                line.name(),
                Texts.figure(line.row().raised()),
                words.precision(line.row(), model.least()),
                words.median(line.row()),
                words.inTime(line.row(), model.least()),
                Texts.figure(line.row().late())));
        return sheet;
    }

    private Node precision(Line line) {
        Label label = plain(words.precision(line.row(), model.least()));
        if (line.row().precision().decided() < model.least()) {
            label.getStyleClass().add("fg-3");
        }
        return label;
    }

    private static Label number(long number) {
        return plain(Texts.figure(number));
    }

    private static Label plain(String text) {
        var label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void listed() {
        boolean none = model.lines().isEmpty();
        list.getChildren().setAll(none ? new EmptyState(words.of("empty"), words.of("empty.more")) : table);
    }

    private void say(FiguresModel.Told now) {
        told.setText(
                switch (now) {
                    case FiguresModel.Told.Reading _ -> words.of("reading");
                    case FiguresModel.Told.Read _ ->
                        words.of("read", Texts.figure(model.lines().size()));
                    case FiguresModel.Told.Written written ->
                        words.of("written", written.file().toString());
                    case FiguresModel.Told.Failed failed -> words.texts().fault(failed.code());
                });
    }

    private void export() {
        choose.get().ifPresent(model::export);
    }

    private void press(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCode() == KeyCode.X && model.exports()) {
            export();
            event.consume();
        } else if (plain && event.getCode().isDigitKey()) {
            int digit = event.getCode().getChar().charAt(0) - '0';
            if (digit >= 1 && digit <= model.offered().size()) {
                by.valueProperty().set(model.offered().get(digit - 1));
            }
            event.consume();
        }
    }

    private void entered(@Nullable Scene scene) {
        if (scene != null) {
            model.refresh();
        }
    }
}
