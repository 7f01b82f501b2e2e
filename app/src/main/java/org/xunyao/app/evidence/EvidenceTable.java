package org.xunyao.app.evidence;

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
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;

/// The lines as a table; one stop of the Tab key, arrows walk through it. Where its last rows come into
/// sight it asks for more.
final class EvidenceTable extends TableView<Line> {
    private static final int NEAR_THE_END = 20;

    private final EvidenceWords words;
    private final Runnable more;

    /// @param more reads the next page
    EvidenceTable(EvidenceWords words, Runnable more) {
        this.words = words;
        this.more = more;
        setId("evidence-table");
        getStyleClass().add("evidence-table");
        setAccessibleText(words.of("evidence.title"));
        setPlaceholder(new Region());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        fixed("column.kind", 78, line -> plain(kind(line)));
        fixed("column.time", 178, line -> Buttons.ellipsised(time(line), "t-mono"));
        free("column.source", 104, line -> plain(source(line)));
        fixed("column.size", 84, line -> Buttons.ellipsised(size(line), "t-mono"));
        fixed("column.use", 104, this::use);
        fixed("column.digest", 92, line -> Buttons.ellipsised(digest(line), "t-mono"));
        free("column.about", 104, line -> plain(words.state(line)));
    }

    private void fixed(String title, double width, Function<Line, Node> content) {
        column(title, width, content).setMaxWidth(width);
    }

    private void free(String title, double width, Function<Line, Node> content) {
        column(title, width, content).prefWidthProperty().bind(widthProperty().multiply(0.2));
    }

    private TableColumn<Line, Line> column(String title, double width, Function<Line, Node> content) {
        var column = new TableColumn<Line, Line>(words.of(title));
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new Cell(content));
        getColumns().add(column);
        return column;
    }

    private static Node plain(String text) {
        return Buttons.ellipsised(text);
    }

    private String kind(Line line) {
        return switch (line) {
            case Line.OfItem item
            when item.entry().item().derivedFrom().isPresent() ->
                words.of("kind.copy", words.kind(item.entry().item()));
            case Line.OfItem item -> words.kind(item.entry().item());
            case Line.OfFile _ -> words.of("kind.file");
        };
    }

    private String time(Line line) {
        return words.time(
                switch (line) {
                    case Line.OfItem item -> item.entry().item().times().recordedTime();
                    case Line.OfFile(var file) -> file.modified();
                });
    }

    private static String source(Line line) {
        return switch (line) {
            case Line.OfItem item -> item.source();
            case Line.OfFile(var file) -> "" + file.file().getFileName();
        };
    }

    private static String size(Line line) {
        return EvidenceWords.size(
                switch (line) {
                    case Line.OfItem item -> item.entry().item().digests().size();
                    case Line.OfFile(var file) -> file.size();
                });
    }

    private static String digest(Line line) {
        return line instanceof Line.OfItem item
                ? EvidenceWords.brief(item.entry().item().digests().sha256())
                : "";
    }

    private Node use(Line line) {
        if (!(line instanceof Line.OfItem item)) {
            return plain("");
        }
        EvidenceUse use = item.entry().item().use();
        return use == EvidenceUse.LEAD_ONLY ? new Chip(Icon.CLUE_ONLY, words.use(use), "late") : plain(words.use(use));
    }

    /// What a screen reader says of a row.
    private String spoken(Line line) {
        return String.join("，", kind(line), time(line), source(line), size(line), words.state(line));
    }

    private final class Row extends TableRow<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setAccessibleText(line == null || empty ? null : spoken(line));
            if (!empty && getIndex() >= getItems().size() - NEAR_THE_END) {
                Fx.later(more);
            }
        }
    }

    private static final class Cell extends TableCell<Line, Line> {
        private final Function<Line, Node> content;

        Cell(Function<Line, Node> content) {
            this.content = content;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line == null || empty ? null : content.apply(line));
        }
    }
}
