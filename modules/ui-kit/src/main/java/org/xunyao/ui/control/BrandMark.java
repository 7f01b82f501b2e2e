package org.xunyao.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The product's sign: a cross on a shield. The sheet gives its size.
public final class BrandMark extends StackPane {
    /// @param large for the door; small for the rail
    public BrandMark(boolean large) {
        getStyleClass().addAll("brand-mark", large ? "large" : "small");
        var shield = new Region();
        shield.getStyleClass().add("brand-shield");
        var cross = new Region();
        cross.getStyleClass().add("brand-cross");
        getChildren().addAll(shield, cross);
    }
}
