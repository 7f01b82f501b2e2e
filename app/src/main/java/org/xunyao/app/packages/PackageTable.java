package org.xunyao.app.packages;

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
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;

/// The packages as a table; one stop of the Tab key, arrows walk through it.
final class PackageTable extends TableView<PackageRow> {
    private static final double CONTENTS_SHARE = 0.999;

    private final PackagesWords words;

    PackageTable(PackagesWords words) {
        this.words = words;
        setId("packages-table");
        getStyleClass().add("packages-table");
        setAccessibleText(words.of("packages.title"));
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        getColumns().add(column("column.sequence", 104, this::sequence));
        getColumns().add(column("column.direction", 84, row -> direction()));
        getColumns()
                .add(column(
                        "column.party",
                        84,
                        row -> words(words.party(row.manifest().recipient()))));
        TableColumn<PackageRow, PackageRow> contents =
                column("column.contents", 240, row -> words(words.contents(row)));
        contents.setMaxWidth(Double.MAX_VALUE);
        contents.prefWidthProperty().bind(widthProperty().multiply(CONTENTS_SHARE));
        getColumns().add(contents);
        TableColumn<PackageRow, PackageRow> size = column(
                "column.size",
                92,
                row -> words(PackagesWords.size(row.sent().digests().size())));
        size.getStyleClass().add("figures");
        getColumns().add(size);
        getColumns()
                .add(column(
                        "column.sealed",
                        136,
                        row -> words(words.time(row.manifest().created()))));
        getColumns().add(column("column.state", 168, this::state));
    }

    private TableColumn<PackageRow, PackageRow> column(String title, double width, Function<PackageRow, Node> content) {
        var column = new TableColumn<PackageRow, PackageRow>(words.of(title));
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

    private Node sequence(PackageRow row) {
        Label label = words(PackagesWords.sequence(row.manifest()));
        label.getStyleClass().add("t-mono");
        return label;
    }

    private Node direction() {
        var label = new Label(words.of("direction.up"), Icon.UP.node("icon-14"));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node state(PackageRow row) {
        Joint joint = row.joint();
        return joint == Joint.GAP || joint == Joint.FORKED
                ? new Chip(Icon.ERROR, words.of("joint." + joint.name()), "over")
                : new Chip(Icon.TIME, words.of("state.sealed"));
    }

    private static Label words(String text) {
        return Buttons.ellipsised(text);
    }

    /// What a screen reader says of a row.
    private String spoken(PackageRow row) {
        return String.join(
                "，",
                PackagesWords.sequence(row.manifest()),
                words.of("direction.up"),
                words.party(row.manifest().recipient()),
                words.contents(row),
                PackagesWords.size(row.sent().digests().size()),
                words.time(row.manifest().created()),
                words.of("state.sealed"));
    }

    private final class Row extends TableRow<PackageRow> {
        @Override
        protected void updateItem(@Nullable PackageRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(row == null || empty ? null : spoken(row));
        }
    }

    private static final class Cell extends TableCell<PackageRow, PackageRow> {
        private final Function<PackageRow, Node> content;

        Cell(Function<PackageRow, Node> content) {
            this.content = content;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable PackageRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : content.apply(row));
        }
    }
}
