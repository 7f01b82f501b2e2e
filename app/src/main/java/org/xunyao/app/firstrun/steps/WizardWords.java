package org.xunyao.app.firstrun.steps;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.firstrun.wizard.WizardMessage;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// The wizard's words, and the small pieces made of them.
final class WizardWords {
    private final Texts texts;

    WizardWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Label title(String key) {
        var title = new Label(of(key));
        title.getStyleClass().add("t-page");
        return title;
    }

    Label what(String key, Object... arguments) {
        var what = new Label(of(key, arguments));
        what.setWrapText(true);
        what.getStyleClass().addAll("t-reading", "fg-2");
        return what;
    }

    SecretEdge edge(String id, String name) {
        return new SecretEdge(id, name, of("secret.show"), of("secret.hide"));
    }

    VBox labelled(String name, SecretEdge edge) {
        var label = new Label(name);
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(edge.field());
        return new VBox(label, edge);
    }

    Button next(String key, Runnable action) {
        Button next = Buttons.primary(of(key), action);
        next.setId("wizard-next");
        next.setGraphic(new KeyCap("Enter"));
        next.setContentDisplay(ContentDisplay.RIGHT);
        return next;
    }

    Button back(Runnable action) {
        Button back = Buttons.normal(of("wizard.back"), action);
        back.setId("wizard-back");
        back.setGraphic(new KeyCap("Esc"));
        back.setContentDisplay(ContentDisplay.RIGHT);
        return back;
    }

    /// A sentence with its sign.
    Label told(Icon icon, String style, String words) {
        var told = new Label(words, icon.node(style));
        told.setWrapText(true);
        told.getStyleClass().add("wizard-told");
        return told;
    }

    String message(WizardMessage message) {
        return switch (message.kind()) {
            case NONE -> "";
            case FAULT -> texts.fault(message.detail());
            case INCOMPLETE, LOGIN, SAME, UNMET, UNEQUAL, SHARED ->
                message.detail().isEmpty()
                        ? of("wizard.message." + message.kind().name(), "")
                        : of("wizard.message." + message.kind().name(), of("wizard.post." + message.detail()));
            case FOLDER, BUREAU_NAME, BUREAU_MARK, BUREAU_UNIT, CANCELLED, PROOF, PRINTED, SAVED ->
                of("wizard.message." + message.kind().name(), message.detail());
        };
    }
}
