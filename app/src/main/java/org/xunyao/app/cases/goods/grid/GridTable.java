package org.xunyao.app.cases.goods.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// A grid to type in (可录入表格). Arrows walk, a letter or Enter types, Tab goes on while typing and leaves the
/// grid otherwise. Only the rows in sight exist as controls.
public final class GridTable extends TableView<List<String>> {
    private static final double ROW = 32;
    private static final double HEAD = 30;
    private static final double BAR = 16;
    private static final int LEAST = 3;
    private static final int MOST = 12;

    private final GridDraft draft;
    private final Texts texts;
    private final Subscription listening;
    private boolean redrawing;

    /// @param texts say what is wrong with a cell
    public GridTable(String id, String spoken, GridDraft draft, Texts texts) {
        this.draft = draft;
        this.texts = texts;
        setId(id);
        setAccessibleText(spoken);
        getStyleClass().addAll("sheet-table", "edit-grid");
        setEditable(true);
        setFixedCellSize(ROW);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(numbers());
        for (int column = 0; column < draft.columns().size(); column++) {
            getColumns().add(column(column));
        }
        setItems(draft.rows());
        listening = draft.rows()
                .subscribe(this::fit)
                // A cell may become wrong or right by what is typed in another one.
                .and(draft.wrongsProperty().subscribe((before, now) -> again()));
        fit();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Ends listening to the draft.
    public void close() {
        listening.unsubscribe();
    }

    /// Whether a cell is being typed in.
    public boolean typing() {
        return getEditingCell() != null;
    }

    /// Puts the focus on a cell.
    public void enter(int row, int column) {
        TableColumn<List<String>, ?> of = getColumns().get(column + 1);
        requestFocus();
        scrollTo(row);
        scrollToColumn(getColumns().get(column + 1));
        getSelectionModel().clearAndSelect(row, getColumns().get(column + 1));
        getFocusModel().focus(new TablePosition<>(this, row, of));
    }

    /// Puts the focus on the first cell that can be typed in.
    public void enter() {
        for (int column = 0; column < draft.columns().size(); column++) {
            if (draft.columns().get(column).kind().typed() && !draft.rows().isEmpty()) {
                enter(0, column);
                return;
            }
        }
        requestFocus();
    }

    /// Puts the focus on the next cell that cannot be saved, after the one in front.
    public void nextWrong() {
        List<GridDraft.Wrong> wrongs = draft.wrongsProperty().get();
        int row = row();
        int column = column();
        Optional<GridDraft.Wrong> next = wrongs.stream()
                .filter(one -> one.row() > row || (one.row() == row && one.column() > column))
                .findFirst();
        next.or(() -> wrongs.stream().findFirst()).ifPresent(one -> enter(one.row(), one.column()));
    }

    /// Takes the last change back.
    public void undo() {
        int row = row();
        if (draft.undo()) {
            enter(Math.clamp(row, 0, draft.rows().size() - 1), Math.max(0, column()));
        }
    }

    /// Adds an empty row below the one in front.
    public void addRow() {
        enter(draft.add(row() < 0 ? draft.rows().size() - 1 : row()), firstTyped());
    }

    /// Takes the row in front away.
    public void removeRow() {
        int row = row();
        draft.remove(row);
        enter(Math.clamp(row, 0, draft.rows().size() - 1), Math.max(0, column()));
    }

    GridDraft draft() {
        return draft;
    }

    Texts texts() {
        return texts;
    }

    /// Ends typing in a cell and goes on.
    void typed(int row, int column, String text, int down, int right) {
        redrawing = true;
        draft.type(row, column, text);
        edit(-1, null);
        redrawing = false;
        int last = draft.rows().size() - 1;
        if (down > 0 && row == last && draft.grows() && !draft.blank(last)) {
            draft.add(last);
        }
        int next = right == 0 ? column : beside(column, right);
        boolean turns = right > 0 && next <= column;
        int line =
                Math.clamp(row + (long) down + (turns ? 1 : 0), 0, draft.rows().size() - 1);
        enter(line, next);
        if (right != 0) {
            Fx.later(() -> open(line, next));
        }
    }

    /// Whether the grid itself ends the typing.
    boolean redrawing() {
        return redrawing;
    }

    private int beside(int column, int by) {
        int count = draft.columns().size();
        int next = column;
        do {
            next = Math.floorMod(next + by, count);
        } while (!draft.columns().get(next).kind().typed());
        return next;
    }

    private int firstTyped() {
        return beside(draft.columns().size() - 1, 1);
    }

    private int row() {
        return getFocusModel().getFocusedCell().getRow();
    }

    // The first column counts the rows.
    private int column() {
        return getFocusModel().getFocusedCell().getColumn() - 1;
    }

    private void pressed(KeyEvent event) {
        if (typing()) {
            return;
        }
        if (event.isShortcutDown() ? shortcut(event) : key(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case V -> paste();
            case C -> copy();
            case Z -> {
                if (event.isShiftDown()) {
                    draft.redo();
                } else {
                    undo();
                }
            }
            case Y -> draft.redo();
            case DELETE, BACK_SPACE -> removeRow();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, F2 -> begin();
            case INSERT -> addRow();
            case F8 -> nextWrong();
            case DELETE, BACK_SPACE -> empty();
            case DOWN -> {
                if (row() < draft.rows().size() - 1 || !draft.grows()) {
                    return false;
                }
                addRow();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin() {
        int column = column();
        if (column < 0 || !draft.columns().get(column).kind().typed()) {
            enter(Math.max(0, row()), firstTyped());
        }
        open(row(), column());
    }

    // A column that is out of sight has no cells before it is laid out.
    private void open(int row, int column) {
        scrollToColumn(getColumns().get(column + 1));
        applyCss();
        layout();
        edit(row, getColumns().get(column + 1));
    }

    // A letter begins the cell anew, as in any spreadsheet.
    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean letter = !sign.isEmpty() && !Character.isISOControl(sign.charAt(0));
        if (typing() || !letter || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        begin();
        if (typing()) {
            event.consume();
            lookupAll(".grid-field").stream()
                    .filter(GridCell.Typing.class::isInstance)
                    .map(GridCell.Typing.class::cast)
                    .findFirst()
                    .ifPresent(field -> field.begin(sign));
        }
    }

    private void empty() {
        for (TablePosition<?, ?> cell : List.copyOf(getSelectionModel().getSelectedCells())) {
            if (cell.getColumn() > 0) {
                draft.type(cell.getRow(), cell.getColumn() - 1, "");
            }
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            int row = Math.max(0, row());
            int column = Math.max(0, column());
            draft.paste(row, column, text);
            enter(Math.min(row, draft.rows().size() - 1), column);
        }
    }

    private void copy() {
        var rows = new ArrayList<Integer>();
        for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
            if (!rows.contains(cell.getRow())) {
                rows.add(cell.getRow());
            }
        }
        var content = new ClipboardContent();
        content.putString(draft.copy(rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private TableColumn<List<String>, String> numbers() {
        var column = new TableColumn<List<String>, String>(texts.of("grid.row"));
        plain(column, 44);
        column.getStyleClass().add("figures");
        column.setCellFactory(made -> new GridCell.RowNumber());
        return column;
    }

    private TableColumn<List<String>, String> column(int place) {
        GridColumn of = draft.columns().get(place);
        var column = new TableColumn<List<String>, String>(texts.of("grid.col." + of.key()));
        plain(column, of.width());
        if (of.kind().right()) {
            column.getStyleClass().add("figures");
        }
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
        column.setCellFactory(made -> new GridCell(this, place));
        column.setEditable(of.kind().typed());
        return column;
    }

    private static void plain(TableColumn<List<String>, String> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
    }

    private void again() {
        if (!typing()) {
            refresh();
        }
    }

    private void fit() {
        double height = HEAD + BAR + ROW * Math.clamp(draft.rows().size(), LEAST, MOST);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
