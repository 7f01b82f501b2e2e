package org.xunyao.app.evidence;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Where a reason is typed.
final class ReasonField extends HBox {
    private final TextField field = new TextField();

    ReasonField(EvidenceViewModel model, EvidenceWords words) {
        field.setId("evidence-reason");
        field.setPromptText(words.of("reason"));
        field.setAccessibleText(words.of("reason"));
        field.textProperty().bindBidirectional(model.reasonProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(field);
        getStyleClass().add("field");
    }

    void focusField() {
        field.requestFocus();
    }
}
