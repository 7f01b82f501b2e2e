package org.xunyao.app.papers.blank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.papers.form.Field;
import org.xunyao.app.papers.form.SheetBlanks;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.form.SheetValues;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// A table of the form: its rows as lines, and under them the row that is chosen, blank by blank. Only the lines
/// in sight and one row exist as controls, so five hundred rows are no more work than five.
public final class RowsPane extends VBox {
    private static final int LINES_SHOWN = 6;
    private static final double LINE = 30;

    private final Blank blank;
    private final Field<?, ?> field;
    private final ObservableList<Map<String, String>> rows = FXCollections.observableArrayList();
    private final ListView<Map<String, String>> list = new ListView<>(rows);
    private final VBox cells = new VBox();
    private final Button add;
    private final Button remove;
    private final Button up;
    private final Button down;
    private final List<RowCell> inputs = new ArrayList<>();
    // What this pane itself wrote needs no reading.
    private @Nullable String own;

    /// @param field gives the columns
    public RowsPane(Blank blank, Field<?, ?> field) {
        this.blank = blank;
        this.field = field;
        getStyleClass().add("paper-table");
        list.setId("field-" + field.id());
        list.setAccessibleText(blank.words("field." + field.id()));
        list.setPlaceholder(new Label(blank.words("rows.none")));
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new Line());
        add = button("add", this::add);
        remove = button("remove", this::remove);
        up = button("up", () -> move(-1));
        down = button("down", () -> move(1));
        var buttons = new FlowPane(add, remove, up, down);
        buttons.getStyleClass().add("paper-choices");
        cells.getStyleClass().add("paper-rows");
        cells.setId("cells-" + field.id());
        for (FormField column : field.columns()) {
            var cell = new RowCell(column, field.id(), blank, typed -> type(column.key(), typed));
            inputs.add(cell);
            cells.getChildren().add(cell);
        }
        getChildren().addAll(list, buttons, cells);
        list.getSelectionModel().selectedIndexProperty().subscribe(chosen -> chosen());
    }

    /// Reads the rows anew.
    public void fill() {
        String typed = blank.typed();
        boolean frozen = blank.frozen();
        if (!typed.equals(own)) {
            own = typed;
            int place = Math.max(0, place());
            rows.setAll(SheetBlanks.rows(typed));
            list.getSelectionModel().select(Math.min(place, rows.size() - 1));
        }
        for (Button button : List.of(add, remove, up, down)) {
            button.setVisible(!frozen);
            button.setManaged(!frozen);
        }
        inputs.forEach(input -> input.freeze(frozen));
        chosen();
    }

    /// Opens the list of evidence for the cell that has the focus, if its words may name any.
    public void link() {
        inputs.stream().filter(RowCell::isFocusWithin).findFirst().ifPresent(RowCell::link);
    }

    private Button button(String what, Runnable work) {
        Button button = Buttons.normal(blank.words("rows." + what), work);
        button.setId("rows-" + what + "-" + field.id());
        return button;
    }

    private int place() {
        return list.getSelectionModel().getSelectedIndex();
    }

    private void add() {
        int place = place() < 0 ? rows.size() : place() + 1;
        rows.add(place, new HashMap<>());
        wrote();
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(place);
        inputs.getFirst().enter();
    }

    private void remove() {
        int place = place();
        if (place >= 0) {
            rows.remove(place);
            wrote();
            if (!rows.isEmpty()) {
                list.getSelectionModel().clearAndSelect(Math.min(place, rows.size() - 1));
            }
            chosen();
        }
    }

    private void move(int by) {
        int from = place();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) {
            rows.add(to, rows.remove(from));
            wrote();
            list.getSelectionModel().clearAndSelect(to);
        }
    }

    private void type(String column, String typed) {
        int place = place();
        if (place < 0 || Objects.equals(rows.get(place).getOrDefault(column, ""), typed)) {
            return;
        }
        var row = new LinkedHashMap<>(rows.get(place));
        row.put(column, typed);
        rows.set(place, row);
        // Replacing the line must not take the choice away from under the person who types.
        list.getSelectionModel().select(place);
        wrote();
    }

    private void wrote() {
        own = SheetBlanks.written(rows);
        blank.type(own);
        add.setDisable(rows.size() >= SheetFacts.ROWS_AT_MOST);
    }

    private void chosen() {
        int place = place();
        boolean any = place >= 0 && place < rows.size();
        list.setPrefHeight(LINE * Math.clamp(rows.size(), 2, LINES_SHOWN) + 4);
        cells.setVisible(any);
        cells.setManaged(any);
        remove.setDisable(!any);
        up.setDisable(place <= 0);
        down.setDisable(!any || place == rows.size() - 1);
        if (any) {
            Map<String, String> row = rows.get(place);
            inputs.forEach(input -> input.show(row.getOrDefault(input.key(), "")));
        }
    }

    private String said(Map<String, String> row) {
        var parts = new ArrayList<String>();
        for (FormField column : field.columns()) {
            String value = row.getOrDefault(column.key(), "");
            if (!value.isBlank() && !value.equals(SheetValues.TICKED)) {
                String choice = "choice." + field.id() + "." + column.key() + "." + value;
                parts.add(blank.named(choice) ? blank.words(choice) : value.replace('\n', ' '));
            }
        }
        return parts.isEmpty() ? blank.words("rows.empty") : String.join("　", parts);
    }

    private final class Line extends ListCell<Map<String, String>> {
        @Override
        protected void updateItem(@Nullable Map<String, String> row, boolean none) {
            super.updateItem(row, none);
            setText(row == null || none ? null : Texts.figure(getIndex() + 1L) + ".  " + said(row));
            setPrefWidth(0);
        }
    }
}
