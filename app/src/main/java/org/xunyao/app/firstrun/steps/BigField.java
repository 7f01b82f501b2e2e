package org.xunyao.app.firstrun.steps;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The wizard's field for one line of text, with its name above it.
final class BigField {
    private BigField() {}

    /// A field that holds the draft's text.
    static TextField of(String id, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// The field in its edge, below its name.
    static VBox named(String name, TextField field) {
        var label = new Label(name);
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(field);
        var edge = new HBox(field);
        edge.getStyleClass().addAll("field", "big-field");
        return new VBox(label, edge);
    }
}
