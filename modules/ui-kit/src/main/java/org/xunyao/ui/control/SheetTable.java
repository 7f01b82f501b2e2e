package org.xunyao.ui.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.fx.Fx;

/// A table of rows that cannot be edited; one stop of the Tab key, arrows walk through it.
///
/// @param <R> a row
public final class SheetTable<R> extends TableView<R> {
    private static final double ALL_THAT_IS_LEFT = 0.999;
    private static final int NEAR_THE_END = 20;

    private Function<R, @Nullable String> spoken = row -> null;
    private Runnable more = () -> {};

    /// An empty table without columns.
    ///
    /// @param spoken what a screen reader calls the table
    public SheetTable(String id, String spoken) {
        setId(id);
        getStyleClass().add("sheet-table");
        setAccessibleText(spoken);
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
    }

    /// Says what a screen reader says of a row.
    public void speak(Function<R, @Nullable String> words) {
        spoken = words;
    }

    /// Says what to do when the last rows come into sight: read the next page.
    public void atTheEnd(Runnable work) {
        more = work;
    }

    /// Selects the row so many steps further, at most the last or the first, and brings it into sight.
    public void walk(int step) {
        int next = Math.clamp(
                getSelectionModel().getSelectedIndex() + (long) step,
                0,
                Math.max(0, getItems().size() - 1));
        getSelectionModel().select(next);
        scrollTo(next);
    }

    /// Adds a column of one width in pixels.
    public void fixed(String title, double width, Function<R, Node> content) {
        column(title, width, content).setMaxWidth(width);
    }

    /// Adds a column of one width that gives way where the table is narrow.
    ///
    /// @param from width of the table in pixels from which on the column is shown
    public void fixedFrom(double from, String title, double width, Function<R, Node> content) {
        TableColumn<R, R> column = column(title, width, content);
        column.setMaxWidth(width);
        column.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(from));
    }

    /// The same for numbers, whose ends stand under each other.
    public void figures(String title, double width, Function<R, Node> content) {
        TableColumn<R, R> column = column(title, width, content);
        column.setMaxWidth(width);
        column.getStyleClass().add("figures");
    }

    /// Adds the one column that takes all that the fixed ones leave.
    ///
    /// @param least width in pixels
    public void filling(String title, double least, Function<R, Node> content) {
        sharing(title, least, ALL_THAT_IS_LEFT, content);
    }

    /// Adds one of several columns that share what the fixed ones leave.
    ///
    /// @param least width in pixels
    /// @param share of the table's width that it asks for, between 0 and 1
    public void sharing(String title, double least, double share, Function<R, Node> content) {
        TableColumn<R, R> column = column(title, least, content);
        column.prefWidthProperty().bind(widthProperty().multiply(share));
    }

    /// The row in front.
    public Optional<R> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private TableColumn<R, R> column(String title, double width, Function<R, Node> content) {
        var column = new TableColumn<R, R>(title);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell<>(content));
        getColumns().add(column);
        return column;
    }

    private final class Row extends TableRow<R> {
        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(row == null || empty ? null : spoken.apply(row));
            if (!empty && getIndex() >= getItems().size() - NEAR_THE_END) {
                Fx.later(more);
            }
        }
    }

    private static final class Cell<R> extends TableCell<R, R> {
        private final Function<R, Node> content;

        Cell(Function<R, Node> content) {
            this.content = content;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : content.apply(row));
        }
    }
}
