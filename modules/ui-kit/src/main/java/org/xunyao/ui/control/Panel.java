package org.xunyao.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled sheet with a hairline.
public final class Panel extends VBox {
    private final HBox head;

    /// @param body gets the panel's padding
    public Panel(String title, Node... body) {
        getStyleClass().add("panel");
        var name = new Label(title);
        name.getStyleClass().add("t-bold");
        name.setMinWidth(USE_PREF_SIZE);
        head = new HBox(name);
        head.getStyleClass().add("panel-head");
        var inside = new VBox(body);
        inside.getStyleClass().add("panel-body");
        setVgrow(inside, Priority.ALWAYS);
        getChildren().addAll(head, inside);
    }

    /// Puts controls at the right end of the head.
    public void addToHead(Node... nodes) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        head.getChildren().addAll(nodes);
    }
}
