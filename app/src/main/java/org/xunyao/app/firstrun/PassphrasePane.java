package org.xunyao.app.firstrun;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// The passphrase of the data folder.
final class PassphrasePane extends VBox {
    private final SecretEdge passphrase;

    PassphrasePane(UnlockViewModel<?> model, Texts texts) {
        var pieces = new Pieces(texts);
        getStyleClass().add("sign-in-form");
        passphrase = pieces.edge("passphrase", "unlock.passphrase");
        Runnable submit = () -> model.open(passphrase.field().take());
        passphrase.field().setOnAction(submit);
        Label message = pieces.message("unlock-message");
        Button go = pieces.go("unlock-go", "unlock.go", submit);
        Button lost = pieces.link("unlock-lost", "unlock.lost", model::recovery);
        Button folder = pieces.link("unlock-choose", "way.FOLDER", () -> model.go(WayOn.FOLDER));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox field = pieces.labelled("unlock.passphrase", passphrase);
        field.getChildren().addAll(caps(texts), message);
        getChildren().addAll(pieces.title("unlock.title"), pieces.what(texts.of("unlock.what")), field, go);
        getChildren().add(new HBox(lost, gap, folder));
        model.busyProperty().subscribe(busy -> {
            go.setText(texts.of(busy ? "unlock.busy" : "unlock.go"));
            go.setDisable(busy);
        });
        model.messageProperty().subscribe(said -> {
            String words = words(said, texts);
            Pieces.say(message, words);
            passphrase.mark(!words.isEmpty());
            if (!words.isEmpty()) {
                focusFirst();
            }
        });
    }

    void focusFirst() {
        passphrase.field().requestFocus();
    }

    private Label caps(Texts texts) {
        var caps = new Label(texts.of("form.caps"), Icon.KEYBOARD.node("icon-late"));
        caps.getStyleClass().addAll("t-small", "fg-late", "form-message");
        Runnable look = () -> {
            caps.setVisible(Fx.capsLock());
            caps.setManaged(caps.isVisible());
        };
        look.run();
        addEventFilter(KeyEvent.KEY_RELEASED, event -> look.run());
        return caps;
    }

    private static String words(UnlockMessage said, Texts texts) {
        return switch (said) {
            case UnlockMessage.Wrong wrong -> texts.of("unlock.wrong", Texts.figure(wrong.tries()));
            case UnlockMessage.Incomplete _ -> texts.of("unlock.incomplete");
            // These belong to the recovery key.
            case UnlockMessage.None _,
                    UnlockMessage.KeyWrong _,
                    UnlockMessage.Mistyped _,
                    UnlockMessage.Unequal _,
                    UnlockMessage.Unmet _ -> "";
        };
    }
}
