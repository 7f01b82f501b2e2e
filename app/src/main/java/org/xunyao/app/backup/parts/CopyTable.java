package org.xunyao.app.backup.parts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The copies of a target as a table; one stop of the Tab key, arrows walk through it.
public final class CopyTable extends TableView<BackupCopy> {
    private static final double PROOF_SHARE = 0.999;

    private final BackupWords words;
    private final Supplier<Instant> now;

    /// @param id of the table
    /// @param now for how moments are said
    public CopyTable(String id, BackupWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        setId(id);
        getStyleClass().add("backup-table");
        setAccessibleText(words.of("copies.title"));
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        getColumns().add(column("column.at", 152, copy -> Pieces.cell(at(copy))));
        getColumns().add(column("column.kind", 124, this::kind));
        TableColumn<BackupCopy, BackupCopy> proof = column("column.proof", 240, copy -> Pieces.cell(proof(copy)));
        proof.setMaxWidth(Double.MAX_VALUE);
        proof.prefWidthProperty().bind(widthProperty().multiply(PROOF_SHARE));
        getColumns().add(proof);
        TableColumn<BackupCopy, BackupCopy> size =
                column("column.size", 96, copy -> Pieces.cell(BackupWords.size(copy.bytes()), "t-mono"));
        size.getStyleClass().add("figures");
        getColumns().add(size);
        getColumns()
                .add(column(
                        "column.station", 116, copy -> Pieces.cell(copy.label().station())));
    }

    /// The copy in front.
    public Optional<BackupCopy> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private TableColumn<BackupCopy, BackupCopy> column(String title, double width, Function<BackupCopy, Node> content) {
        var column = new TableColumn<BackupCopy, BackupCopy>(words.of(title));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell(content));
        return column;
    }

    private String at(BackupCopy copy) {
        return words.said(copy.label().at(), now.get());
    }

    private Node kind(BackupCopy copy) {
        if (copy.whole()) {
            return new Chip(Icon.DONE, words.of("kind.whole"), "ok");
        }
        return copy.proof().isPresent()
                ? new Chip(Icon.LOOK, words.of("kind.same"), "late")
                : new Chip(Icon.LOOK, words.of("kind.unproved"), "late");
    }

    private String proof(BackupCopy copy) {
        return copy.proof().map(this::proof).orElseGet(() -> words.of("proof.none"));
    }

    private String proof(Proof proof) {
        String found = words.of(
                "proof.equal",
                Texts.figure(proof.rows()),
                Texts.figure(proof.files()),
                Texts.figure(proof.auditSequence()));
        return proof.damaged() == 0 ? found : found + words.of("proof.damaged", Texts.figure(proof.damaged()));
    }

    private final class Row extends TableRow<BackupCopy> {
        @Override
        protected void updateItem(@Nullable BackupCopy copy, boolean empty) {
            super.updateItem(copy, empty);
            setAccessibleText(copy == null || empty ? null : at(copy) + "，" + proof(copy));
        }
    }

    private static final class Cell extends TableCell<BackupCopy, BackupCopy> {
        private final Function<BackupCopy, Node> content;

        Cell(Function<BackupCopy, Node> content) {
            this.content = content;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable BackupCopy copy, boolean empty) {
            super.updateItem(copy, empty);
            setGraphic(copy == null || empty ? null : content.apply(copy));
        }
    }
}
