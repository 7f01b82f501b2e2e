package org.xunyao.app.people.matrix;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.people.matrix.PowerSheet.ActionLine;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;

/// One action with its cells.
final class MatrixRow extends ListCell<ActionLine> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final MatrixViewModel model;
    private final PeopleWords words;
    private @Nullable HBox cells;

    MatrixRow(MatrixViewModel model, PeopleWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("matrix-row");
        // As wide as the list: a long name is cut, the columns stay under their heads.
        setPrefWidth(0);
        model.columnProperty().subscribe(this::mark);
        selectedProperty().subscribe(this::mark);
    }

    @Override
    protected void updateItem(@Nullable ActionLine line, boolean empty) {
        super.updateItem(line, empty);
        cells = null;
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        Label name = Buttons.ellipsised(line.name());
        name.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(name);
        head.getStyleClass().add("matrix-action");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(head, Priority.ALWAYS);
        var made = new HBox();
        for (int i = 0; i < line.cells().size(); i++) {
            made.getChildren().add(cell(line, i));
        }
        cells = made;
        var row = new HBox(head, made);
        row.getStyleClass().add("matrix-line");
        setGraphic(row);
        mark();
    }

    private Node cell(ActionLine line, int place) {
        Node inside = switch (line.cells().get(place)) {
            case PowerCell.Granted granted -> granted(granted);
            case PowerCell.Withheld _ -> {
                var none = new Label("–");
                none.getStyleClass().addAll("fg-3", "t-small");
                yield none;
            }
        };
        var cell = new StackPane(inside);
        cell.getStyleClass().add("matrix-cell");
        cell.setOnMousePressed(event -> model.chooseColumn(place));
        return cell;
    }

    private Node granted(PowerCell.Granted granted) {
        var reach = new Label(words.of("reach.short." + granted.reach().name()));
        reach.getStyleClass().addAll("t-small", "fg-ok", "t-bold");
        if (!granted.verified()) {
            reach.setGraphic(Icon.LOOK.node("icon-14", "icon-late"));
        }
        return reach;
    }

    private void mark() {
        HBox shown = cells;
        if (shown != null) {
            for (int i = 0; i < shown.getChildren().size(); i++) {
                boolean chosen = isSelected() && i == model.columnProperty().get();
                shown.getChildren().get(i).pseudoClassStateChanged(CHOSEN, chosen);
            }
        }
    }
}
