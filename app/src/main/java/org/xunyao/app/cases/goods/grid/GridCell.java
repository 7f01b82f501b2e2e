package org.xunyao.app.cases.goods.grid;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Icon;

/// A cell of a grid. What cannot be saved has a red edge and a sign, and says why.
final class GridCell extends TableCell<List<String>, String> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final GridTable table;
    private final int column;
    private @Nullable Typing field;

    GridCell(GridTable table, int column) {
        this.table = table;
        this.column = column;
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            var typing = new Typing(getItem());
            field = typing;
            typing.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(typing, event));
            typing.focusedProperty().subscribe((before, now) -> left(typing, now));
            setText(null);
            setGraphic(typing);
            // A field without its skin would select again what is typed first.
            typing.applyCss();
            typing.requestFocus();
            typing.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = null;
        show(getItem());
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            field = null;
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(WRONG, false);
        } else if (field == null || !isEditing()) {
            show(text);
        }
    }

    private void show(@Nullable String text) {
        int row = getIndex();
        Optional<String> wrong = row >= 0 && row < table.draft().rows().size()
                ? table.draft().wrong(row, column).map(key -> table.texts().of(key))
                : Optional.empty();
        setText(text);
        setGraphic(wrong.isPresent() ? Icon.ERROR.node("icon-14", "icon-red") : null);
        pseudoClassStateChanged(WRONG, wrong.isPresent());
        boolean told = wrong.isPresent() || (text != null && !text.isEmpty());
        setTooltip(told ? new Tooltip(wrong.orElse(text)) : null);
        setAccessibleText(wrong.map(why -> text + "，" + why).orElse(text));
    }

    private void pressed(Typing typing, KeyEvent event) {
        int row = getIndex();
        switch (event.getCode()) {
            case ENTER -> table.typed(row, column, typing.getText(), event.isShiftDown() ? -1 : 1, 0);
            case TAB -> table.typed(row, column, typing.getText(), 0, event.isShiftDown() ? -1 : 1);
            case ESCAPE -> {
                cancelEdit();
                table.enter(row, column);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    // What was typed is kept when the focus goes elsewhere.
    private void left(Typing typing, boolean focused) {
        if (!focused && field == typing && isEditing() && !table.redrawing()) {
            int row = getIndex();
            String text = typing.getText();
            cancelEdit();
            table.draft().type(row, column, text);
        }
    }

    /// The field in a cell.
    static final class Typing extends TextField {
        Typing(@Nullable String text) {
            super(text == null ? "" : text);
            getStyleClass().add("grid-field");
        }

        /// Begins anew with a sign.
        void begin(String sign) {
            setText(sign);
            end();
        }
    }

    /// The number of a row.
    static final class RowNumber extends TableCell<List<String>, String> {
        @Override
        protected void updateItem(@Nullable String none, boolean empty) {
            super.updateItem(none, empty);
            setText(empty ? null : Integer.toString(getIndex() + 1));
            getStyleClass().remove("fg-3");
            getStyleClass().add("fg-3");
        }
    }
}
