package org.xunyao.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where there is nothing: one sentence of fact, one of what was last or comes next, at most
/// one button.
public final class EmptyState extends VBox {
    /// @param fact bold, such as 今天没有待复核告警
    /// @param last what was last, or what to do
    public EmptyState(String fact, String last) {
        getStyleClass().add("empty-state");
        var bold = new Label(fact);
        bold.getStyleClass().addAll("t-reading", "t-bold");
        bold.setWrapText(true);
        var line = new Label(last);
        line.getStyleClass().add("fg-2");
        line.setWrapText(true);
        getChildren().addAll(bold, line);
    }

    /// The same with one way on.
    public EmptyState(String fact, String last, Button way) {
        this(fact, last);
        getChildren().add(way);
    }
}
