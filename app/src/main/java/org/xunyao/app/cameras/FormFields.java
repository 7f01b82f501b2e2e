package org.xunyao.app.cameras;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Pieces of the forms of this screen.
final class FormFields {
    private FormFields() {}

    /// A labelled text field in its frame.
    static VBox boxed(String name, TextField field, String id) {
        field.setId(id);
        field.setAccessibleText(name);
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        var label = new Label(name);
        label.getStyleClass().addAll("fg-2", "t-small", "cameras-form-label");
        label.setLabelFor(field);
        return new VBox(label, edge);
    }

    /// The head of a form.
    static VBox head(String title) {
        var words = new Label(title);
        words.getStyleClass().add("t-workspace");
        words.setWrapText(true);
        var head = new VBox(words);
        head.getStyleClass().add("cameras-side-head");
        return head;
    }
}
