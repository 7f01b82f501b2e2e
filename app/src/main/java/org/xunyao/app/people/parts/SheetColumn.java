package org.xunyao.app.people.parts;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Columns of the tables of 人员与权限.
public final class SheetColumn {
    private SheetColumn() {}

    /// A table that is one stop of the Tab key.
    public static <R> TableView<R> table(String id, String name) {
        var table = new TableView<R>();
        table.setId(id);
        table.getStyleClass().add("people-table");
        table.setAccessibleText(name);
        table.setPlaceholder(new Region());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// A column of a fixed width.
    public static <R> TableColumn<R, R> fixed(String title, double width, Function<R, Node> content) {
        TableColumn<R, R> column = column(title, content);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /// A column that takes a share of what is left.
    public static <R> TableColumn<R, R> growing(String title, double least, Function<R, Node> content) {
        TableColumn<R, R> column = column(title, content);
        column.setMinWidth(least);
        column.setPrefWidth(least * 3);
        return column;
    }

    private static <R> TableColumn<R, R> column(String title, Function<R, Node> content) {
        var column = new TableColumn<R, R>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell<>(content));
        return column;
    }

    private static final class Cell<R> extends TableCell<R, R> {
        private final Function<R, Node> content;

        Cell(Function<R, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : content.apply(row));
        }
    }
}
