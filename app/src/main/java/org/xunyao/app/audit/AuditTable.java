package org.xunyao.app.audit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;

/// The links as a table; one stop of the Tab key, arrows walk through it. Where its last rows come into
/// sight it asks for more.
final class AuditTable extends TableView<AuditRow> {
    private static final double TARGET_SHARE = 0.999;
    private static final int NEAR_THE_END = 20;

    private final AuditWords words;
    private final Runnable more;

    /// @param more reads the next page
    AuditTable(AuditWords words, Runnable more) {
        this.words = words;
        this.more = more;
        setId("audit-table");
        getStyleClass().add("audit-table");
        setAccessibleText(words.of("audit.title"));
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        TableColumn<AuditRow, AuditRow> number = column(
                "column.number", 96, row -> mono(AuditWords.number(row.link().sequence())));
        number.getStyleClass().add("figures");
        getColumns().add(number);
        getColumns()
                .add(column(
                        "column.time", 168, row -> mono(words.time(row.link().at()))));
        getColumns().add(column("column.actor", 132, row -> words(row.actor())));
        getColumns()
                .add(column(
                        "column.action",
                        132,
                        row -> words(words.action(row.link().action()))));
        TableColumn<AuditRow, AuditRow> target = column(
                "column.target", 180, row -> words(words.target(row.link().target())));
        target.setMaxWidth(Double.MAX_VALUE);
        target.prefWidthProperty().bind(widthProperty().multiply(TARGET_SHARE));
        getColumns().add(target);
        getColumns().add(column("column.outcome", 104, this::outcome));
    }

    private TableColumn<AuditRow, AuditRow> column(String title, double width, Function<AuditRow, Node> content) {
        var column = new TableColumn<AuditRow, AuditRow>(words.of(title));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(true);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell(content));
        return column;
    }

    private Node outcome(AuditRow row) {
        return row.link().outcome().equals("refused")
                ? new Chip(Icon.LOOK, words.outcome(row.link()), "late")
                : words(words.outcome(row.link()));
    }

    private static Label words(String text) {
        return Buttons.ellipsised(text);
    }

    private static Label mono(String text) {
        return Buttons.ellipsised(text, "t-mono");
    }

    /// What a screen reader says of a row.
    private String spoken(AuditRow row) {
        return String.join(
                "，",
                AuditWords.number(row.link().sequence()),
                words.time(row.link().at()),
                row.actor(),
                words.action(row.link().action()),
                words.target(row.link().target()),
                words.outcome(row.link()));
    }

    private final class Row extends TableRow<AuditRow> {
        @Override
        protected void updateItem(@Nullable AuditRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(row == null || empty ? null : spoken(row));
            if (!empty && getIndex() >= getItems().size() - NEAR_THE_END) {
                Fx.later(more);
            }
        }
    }

    private static final class Cell extends TableCell<AuditRow, AuditRow> {
        private final Function<AuditRow, Node> content;

        Cell(Function<AuditRow, Node> content) {
            this.content = content;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable AuditRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : content.apply(row));
        }
    }
}
