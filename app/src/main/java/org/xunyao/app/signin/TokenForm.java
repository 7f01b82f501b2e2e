package org.xunyao.app.signin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.text.Texts;

/// The second factor: plug the token in, type its PIN (证书 U 盾). Escape goes back to the password.
final class TokenForm extends VBox {
    private final SecretEdge pin;

    TokenForm(SignInViewModel model, Texts texts) {
        getStyleClass().add("sign-in-form");
        setMaxHeight(USE_PREF_SIZE);
        var title = new Label(texts.of("token.title"));
        title.getStyleClass().add("t-page");
        var what = new Label(texts.of("token.what"));
        what.setWrapText(true);
        what.getStyleClass().add("fg-2");
        pin = new SecretEdge("token-pin", texts.of("form.pin"), texts.of("secret.show"), texts.of("secret.hide"));
        Runnable submit = () -> model.prove(pin.field().take());
        pin.field().setOnAction(submit);
        Button go = FormParts.go(texts.of("form.go"), submit);
        Button back = FormParts.link(texts.of("token.back"), "token-back", model::leave);
        Label message = FormParts.message();
        getChildren().addAll(title, what);
        getChildren().add(new VBox(FormParts.label(texts.of("form.pin"), pin.field()), pin, message));
        getChildren().addAll(go, back);
        model.busyProperty().subscribe(busy -> {
            go.setText(texts.of(busy ? "form.busy" : "form.go"));
            go.setDisable(busy);
        });
        model.messageProperty().subscribe(said -> FormParts.say(message, words(said, texts), true));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.leave();
            }
        });
    }

    void focusFirst() {
        pin.field().requestFocus();
    }

    private static String words(SignInMessage said, Texts texts) {
        return switch (said) {
            case SignInMessage.Denied denied -> texts.of("token.denied", Texts.figure(denied.triesLeft()));
            case SignInMessage.Fault fault -> texts.fault(fault.code());
            // The others lead back to the password, which says them.
            case SignInMessage.None _,
                    SignInMessage.Incomplete _,
                    SignInMessage.Locked _,
                    SignInMessage.Disabled _,
                    SignInMessage.Changed _ -> "";
        };
    }
}
