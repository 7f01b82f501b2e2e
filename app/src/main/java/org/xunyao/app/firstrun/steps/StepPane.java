package org.xunyao.app.firstrun.steps;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.WizardMessage;
import org.xunyao.app.firstrun.wizard.WizardMessage.Kind;
import org.xunyao.app.firstrun.wizard.WizardViewModel;
import org.xunyao.ui.control.Icon;

/// One step: title, sentence, content, message, buttons. Enter goes on, Escape goes back.
abstract class StepPane extends VBox {
    private static final Set<Kind> GOOD = EnumSet.of(Kind.PRINTED, Kind.SAVED, Kind.CANCELLED);

    private final Label message = new Label();

    StepPane(WizardViewModel<?> model, WizardWords words) {
        getStyleClass().add("wizard-step");
        message.setId("wizard-message");
        message.setWrapText(true);
        message.getStyleClass().add("wizard-told");
        model.messageProperty().subscribe(said -> say(said, words));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.back();
            }
        });
    }

    abstract void focusFirst();

    /// Lays the parts out.
    final void lay(Node title, Node what, Node content, Node... buttons) {
        var line = new HBox(buttons);
        line.getStyleClass().add("form-buttons");
        getChildren().setAll(title, what, content, message, line);
    }

    private void say(WizardMessage said, WizardWords words) {
        String sentence = words.message(said);
        boolean good = GOOD.contains(said.kind());
        message.setText(sentence);
        message.setVisible(!sentence.isEmpty());
        message.setManaged(!sentence.isEmpty());
        message.getStyleClass().removeAll("fg-red", "fg-ok");
        message.getStyleClass().add(good ? "fg-ok" : "fg-red");
        message.setGraphic((good ? Icon.DONE : Icon.ERROR).node(good ? "icon-ok" : "icon-red"));
    }
}
