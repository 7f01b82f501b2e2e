package org.xunyao.app.keys;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// Asks for the present passphrase before another recovery key is made.
final class PresentLid extends KeyLid {
    private final SecretEdge present;
    private final Label message = sentence("", "fg-red");
    private final Button go;
    private final Button leave;

    /// @param tried gets what was typed, to be wiped
    PresentLid(Consumer<char[]> tried, Runnable leave, Texts texts) {
        super(leave);
        this.leave = leaving(texts.of("keys.leave"), leave);
        String asked = texts.of("change.old.PASSPHRASE");
        present = new SecretEdge("keys-present", asked, texts.of("secret.show"), texts.of("secret.hide"));
        var label = new Label(asked);
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(present.field());
        Runnable submit = () -> tried.accept(present.field().take());
        present.field().setOnAction(submit);
        go = Buttons.primary(texts.of("keys.recovery.go"), submit);
        go.setId("keys-go");
        go.setGraphic(new KeyCap("Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        message.setId("keys-message");
        say("");
        form().getChildren()
                .addAll(
                        head(texts.of("keys.recovery.title"), texts.of("keys.recovery.what")),
                        new VBox(label, present),
                        message,
                        buttons(go, this.leave));
    }

    /// While the passphrase is tried nobody leaves either.
    void busy(boolean busy) {
        leave.setDisable(busy);
        go.setDisable(busy);
        present.setDisable(busy);
    }

    /// Says why it went no further; the field is empty again.
    void say(String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        present.mark(!words.isEmpty());
    }

    @Override
    boolean busy() {
        return go.isDisabled();
    }

    @Override
    void focusFirst() {
        present.field().requestFocus();
    }
}
