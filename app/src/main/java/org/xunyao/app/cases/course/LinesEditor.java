package org.xunyao.app.cases.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// Lines of a few cells each, such as the penalties of a decision: a block a line, with a button that adds
/// one and buttons that take one away.
final class LinesEditor extends VBox {
    private static final int CELL = 200;

    private final FieldSpec spec;
    private final StringProperty value;
    private final CaseWords words;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<Optional<WeighedCell>> weighing = new ArrayList<>();
    private final VBox blocks = new VBox();
    private final CourseFields.Penalties penalties;
    private final Button told;

    LinesEditor(FieldSpec spec, StringProperty value, CaseWords words, CourseFields.Penalties penalties) {
        this.penalties = penalties;
        this.spec = spec;
        this.value = value;
        this.words = words;
        getStyleClass().add("lines-editor");
        blocks.getStyleClass().add("lines-blocks");
        value.get().lines().forEach(line -> cells.add(read(line)));
        Button more = Buttons.normal(words.of("lines.add." + spec.name()), this::add);
        more.setId("add-" + spec.name());
        told = Buttons.normal(words.of("lines.told"), this::takeOver);
        told.setId("told-" + spec.name());
        told.managedProperty().bind(told.visibleProperty());
        getChildren().addAll(blocks, told, more);
        draw();
    }

    private List<String> read(String line) {
        var read = new ArrayList<>(List.of(line.split(Typed.BETWEEN_CELLS, -1)));
        while (read.size() < spec.columns().size()) {
            read.add("");
        }
        return read;
    }

    private void add() {
        cells.add(read(""));
        draw();
        Node fresh = blocks.getChildren().getLast().lookup(".lines-first");
        if (fresh != null) {
            fresh.requestFocus();
        }
    }

    /// What the party was told, as persons wrote it then.
    private void takeOver() {
        penalties.told().map(DecisionForms::cells).ifPresent(lines -> {
            lines.forEach(line -> cells.add(new ArrayList<>(line)));
            write();
            draw();
        });
    }

    private void remove(int line) {
        cells.remove(line);
        write();
        draw();
    }

    private void draw() {
        blocks.getChildren().clear();
        weighing.clear();
        told.setVisible(cells.isEmpty()
                && penalties.told().isPresent()
                && spec.columns().stream().anyMatch(column -> column.kind() == FieldSpec.Kind.WEIGHED));
        for (int line = 0; line < cells.size(); line++) {
            weighing.add(Optional.empty());
            blocks.getChildren().add(block(line));
            about(line);
        }
    }

    private Node block(int line) {
        var block = new VBox();
        block.getStyleClass().add("lines-block");
        for (int column = 0; column < spec.columns().size(); column++) {
            Node cell = cell(line, column);
            if (column == 0) {
                cell.getStyleClass().add("lines-first");
                HBox.setHgrow(cell, Priority.ALWAYS);
                Button away = Buttons.icon(Icon.DISMISS, words.of("lines.remove"), () -> remove(line));
                away.setId("remove-" + spec.name() + '-' + line);
                block.getChildren().add(new HBox(cell, away));
            } else {
                block.getChildren().add(cell);
            }
        }
        return block;
    }

    private Node cell(int line, int column) {
        FieldSpec of = spec.columns().get(column);
        String id = "field-" + of.name() + '-' + line;
        String name = words.of("field." + of.name());
        if (of.kind() == FieldSpec.Kind.ONE) {
            return choice(of, id, name, line, column);
        }
        return of.kind() == FieldSpec.Kind.WEIGHED ? weighed(line, column) : text(id, name, line, column);
    }

    private Node weighed(int line, int column) {
        Optional<Runnable> ask = penalties.weigher().map(room -> () -> weigh(room, line, column));
        var cell = new WeighedCell(new WeighedCell.Row(line, text -> put(line, column, text), ask), words);
        weighing.set(line, Optional.of(cell));
        cell.show(cells.get(line).get(column));
        return cell;
    }

    // The answer comes from another room: it is for the lines as they were, or for none.
    private void weigh(Weigher room, int line, int column) {
        String before = value.get();
        Optional<Weighed> already = WeighedCell.reading(cells.get(line).get(column));
        room.weigh(already, weighed -> {
            if (value.get().equals(before)) {
                String reasons = already.map(Weighed::reasons).orElse("");
                put(line, column, WeighedText.of(weighed.written(reasons, "")));
                draw();
            }
        });
    }

    /// Tells the cell of discretion what else stands in its line.
    private void about(int line) {
        weighing.get(line).ifPresent(cell -> cell.about(said(line, "penaltyKind"), said(line, "amount")));
    }

    private String said(int line, String name) {
        for (int column = 0; column < spec.columns().size(); column++) {
            if (spec.columns().get(column).name().equals(name)) {
                return cells.get(line).get(column);
            }
        }
        return "";
    }

    private Node text(String id, String name, int line, int column) {
        var field = new TextField(cells.get(line).get(column));
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.setTextFormatter(new TextFormatter<String>(change -> held(change, CELL)));
        field.textProperty().subscribe((before, now) -> put(line, column, now));
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        return edge;
    }

    // What parts the cells is not typed into one, and what is too long is cut.
    static TextFormatter.Change held(TextFormatter.Change change, int most) {
        String text = change.getText().replace(Typed.BETWEEN_CELLS, " ");
        int over = change.getControlNewText().length() - most;
        change.setText(over > 0 ? text.substring(0, Math.max(0, text.length() - over)) : text);
        int end = change.getControlNewText().length();
        if (over > 0) {
            change.selectRange(end, end);
        }
        return change;
    }

    private Node choice(FieldSpec of, String id, String name, int line, int column) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setPromptText(name);
        box.getItems().setAll(of.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty() ? "" : words.of(of.said() + '.' + code);
            }

            @Override
            public String fromString(@Nullable String typed) {
                throw new IllegalStateException("a choice is not typed");
            }
        });
        String now = cells.get(line).get(column);
        if (!now.isEmpty()) {
            box.setValue(now);
        }
        box.valueProperty().subscribe((before, chosen) -> put(line, column, chosen == null ? "" : chosen));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        return box;
    }

    private void put(int line, int column, String typed) {
        cells.get(line).set(column, typed);
        about(line);
        write();
    }

    private void write() {
        value.set(cells.stream()
                .map(line -> String.join(Typed.BETWEEN_CELLS, line))
                .collect(Collectors.joining("\n")));
    }
}
