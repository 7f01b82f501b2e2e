package org.xunyao.app.cases.parts;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A small table: a head, rows of one height, and a sentence where there is nothing. It is as tall as its
/// rows, up to a limit; above that it scrolls.
///
/// @param <T> what a row is about
public final class LineList<T> extends VBox {
    private static final int MOST_ROWS = 10;
    private static final int EDGES = 2;

    private final List<Column<T>> columns;
    private final ListView<T> rows = new ListView<>();
    private final Label nothing = new Label();
    private final HBox head = new HBox();

    /// @param empty the sentence where there is nothing
    /// @param accessible reads a row out
    public LineList(String id, String title, String empty, List<Column<T>> columns, Function<T, String> accessible) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("line-list");
        head.getStyleClass().add("line-head");
        this.columns.forEach(column -> head.getChildren().add(column.title()));
        rows.setId(id);
        rows.getStyleClass().add("line-rows");
        rows.setAccessibleText(title);
        rows.setCellFactory(view -> new Row(accessible));
        nothing.setText(empty);
        nothing.getStyleClass().addAll("fg-2", "line-nothing");
        rows.fixedCellSizeProperty().subscribe(size -> fit());
        getChildren().addAll(head, rows, nothing);
        show(List.of());
    }

    /// The rows, which take the focus.
    public ListView<T> rows() {
        return rows;
    }

    /// Shows these rows; the chosen one stays chosen if it is still there.
    public void show(List<T> lines) {
        T chosen = rows.getSelectionModel().getSelectedItem();
        rows.getItems().setAll(lines);
        rows.getSelectionModel().select(Math.max(0, chosen == null ? 0 : lines.indexOf(chosen)));
        boolean some = !lines.isEmpty();
        for (Node part : List.of(head, rows)) {
            part.setVisible(some);
            part.setManaged(some);
        }
        nothing.setVisible(!some);
        nothing.setManaged(!some);
        fit();
    }

    private void fit() {
        double height = Math.clamp(rows.getItems().size(), 1, MOST_ROWS) * rows.getFixedCellSize() + EDGES;
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
    }

    /// A column.
    ///
    /// @param <T> what a row is about
    /// @param style gives it its width in the sheet; `col-grow` takes what is left
    public record Column<T>(String style, String name, Function<T, Node> cell) {
        private Node title() {
            var title = new Label(name);
            title.getStyleClass().addAll("t-small", "fg-3");
            title.setMinWidth(0);
            return placed(title);
        }

        private Node placed(Node node) {
            var place = new HBox(node);
            place.getStyleClass().addAll("line-place", style);
            place.setMinWidth(0);
            if (style.equals("col-grow")) {
                HBox.setHgrow(place, Priority.ALWAYS);
            }
            return place;
        }
    }

    private final class Row extends ListCell<T> {
        private final Function<T, String> accessible;

        Row(Function<T, String> accessible) {
            this.accessible = accessible;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable T line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var row = new HBox();
            row.getStyleClass().add("line-row");
            columns.forEach(
                    column -> row.getChildren().add(column.placed(column.cell().apply(line))));
            setGraphic(row);
            setAccessibleText(accessible.apply(line));
        }
    }
}
