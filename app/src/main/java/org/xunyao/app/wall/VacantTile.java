package org.xunyao.app.wall;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Icon;

/// A cell without a camera of this station; it says so, and what can be done.
final class VacantTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double ROOM_FOR_WORDS = 200;

    private final Spot spot;
    private final Label detail = new Label();

    VacantTile(Spot spot, StateWords words) {
        this.spot = spot;
        getStyleClass().add("vacant-tile");
        var fact = new Label(words.vacant(spot.content()));
        fact.getStyleClass().add("vacant-fact");
        fact.setWrapText(true);
        if (spot.content() instanceof Spot.Gone) {
            fact.setGraphic(Icon.GONE.node("icon-14", "icon-vacant"));
        }
        detail.setText(words.vacantDetail(spot.content()));
        detail.getStyleClass().add("tile-detail");
        detail.setWrapText(true);
        var over = new VBox(fact, detail);
        over.getStyleClass().add("tile-over");
        over.setMinSize(0, 0);
        VBox.setVgrow(over, Priority.ALWAYS);
        getChildren().add(over);
        widthProperty().subscribe(this::fit);
        setAccessibleText(fact.getText());
    }

    private void fit() {
        boolean room = getWidth() >= ROOM_FOR_WORDS;
        detail.setVisible(room);
        detail.setManaged(room);
        pseudoClassStateChanged(SMALL, !room);
    }

    int place() {
        return spot.place();
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }
}
