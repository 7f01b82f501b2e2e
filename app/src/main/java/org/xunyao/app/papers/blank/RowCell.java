package org.xunyao.app.papers.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.app.papers.form.SheetBlanks;
import org.xunyao.app.papers.link.LinkField;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.SheetValues;

/// One cell of the row of a table that is being filled.
final class RowCell extends VBox {
    private final FormField column;
    private final TextField input = new TextField();
    private final List<CheckBox> boxes = new ArrayList<>();
    private final Consumer<String> typed;
    private Optional<LinkField> linked = Optional.empty();
    private boolean showing;

    /// @param table identifier of the field
    /// @param blank gives the words
    /// @param typed gets what a person put in
    RowCell(FormField column, String table, Blank blank, Consumer<String> typed) {
        this.column = column;
        this.typed = typed;
        getStyleClass().add("paper-field");
        String id = table + "." + column.key();
        if (column.kind() != FieldKind.BOX) {
            var label = new Label(blank.words("field." + id));
            label.getStyleClass().addAll("t-small", "fg-2");
            label.setWrapText(true);
            getChildren().add(label);
        }
        getChildren().add(control(id, blank));
    }

    String key() {
        return column.key();
    }

    /// Shows a value without its counting as typed.
    void show(String value) {
        showing = true;
        String shown = SheetBlanks.shown(column, value);
        // While a person types the cell holds their words already; setting others would move the cursor.
        if (!input.isFocused() || SheetBlanks.cell(column, input.getText()).equals(SheetBlanks.cell(column, shown))) {
            showText(shown);
        } else {
            input.setText(shown);
        }
        boxes.forEach(box -> box.setSelected(value.equals(box.getUserData())));
        showing = false;
    }

    private void showText(String shown) {
        if (!input.isFocused() && !input.getText().equals(shown)) {
            input.setText(shown);
        }
    }

    void freeze(boolean frozen) {
        input.setEditable(!frozen);
        boxes.forEach(box -> box.setDisable(frozen));
    }

    /// Opens the list of evidence for the sentence at the caret, if its words may name any.
    void link() {
        linked.ifPresent(LinkField::choose);
    }

    void enter() {
        (boxes.isEmpty() ? input : boxes.getFirst()).requestFocus();
    }

    private Node control(String id, Blank blank) {
        if (column.kind() == FieldKind.BOX) {
            return box(blank.words("field." + id), SheetValues.TICKED, id);
        }
        if (column.kind() == FieldKind.CHOICE) {
            var all = new FlowPane();
            all.getStyleClass().add("paper-choices");
            for (Choice choice : column.choices()) {
                all.getChildren()
                        .add(box(
                                blank.words("choice." + id + "." + choice.key()),
                                choice.key(),
                                id + "-" + choice.key()));
            }
            return all;
        }
        input.setId("field-" + id);
        input.setAccessibleText(blank.words("field." + id));
        String prompt = switch (column.kind()) {
            case DATE -> "prompt.DAY";
            case TIME -> "prompt.MOMENT";
            case MONEY -> "prompt.MONEY";
            case LINE, TEXT, NUMBER, BOX, CHOICE, CHOICES, PARTY, OFFICERS, ROWS -> "";
        };
        if (!prompt.isEmpty()) {
            input.setPromptText(blank.words(prompt));
        }
        input.textProperty().subscribe((was, is) -> {
            if (!showing) {
                typed.accept(is);
            }
        });
        var frame = new StackPane(input);
        frame.getStyleClass().add("field");
        linked = blank.linking(column.key()).map(linking -> new LinkField(linking, input, frame));
        return linked.<Node>map(field -> field).orElse(frame);
    }

    private CheckBox box(String said, String value, String id) {
        var box = new CheckBox(said);
        box.setId("field-" + id);
        box.setUserData(value);
        box.setWrapText(true);
        box.setOnAction(event -> typed.accept(box.isSelected() ? value : ""));
        boxes.add(box);
        return box;
    }
}
