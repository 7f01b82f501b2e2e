package org.xunyao.app.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// User, password and a button; the PIN of the token where somebody asks for it. Enter goes from field to
/// field and from the last one through the door.
final class SignInForm extends VBox {
    private final SignInViewModel model;
    private final Texts texts;
    private final TextField login = new TextField();
    private final SecretEdge password;
    private final SecretEdge pin;
    private final VBox pinBox;
    private final Label message = FormParts.message();

    SignInForm(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.password = edge("password", "form.password");
        this.pin = edge("pin", "form.pin");
        this.pinBox = new VBox(FormParts.label(texts.of("form.pin"), pin.field()), pin);
        getStyleClass().add("sign-in-form");
        setMaxHeight(USE_PREF_SIZE);
        var title = new Label(texts.of("form.title"));
        title.getStyleClass().add("t-page");
        Button go = FormParts.go(texts.of("form.go"), this::submit);
        model.busyProperty().subscribe(busy -> show(go, busy));
        getChildren().addAll(title, loginBox(), new VBox(over(), password, message), pinBox, go, links());
        getChildren().addAll(FormParts.rules(model.terms(), texts), FormParts.pledge(texts));
        getChildren().forEach(child -> child.getStyleClass().add("form-part"));
        askPin(false);
        walk();
        addEventFilter(KeyEvent.KEY_RELEASED, event -> lookAtCapsLock());
        focusWithinProperty().subscribe(within -> lookAtCapsLock());
        model.messageProperty().subscribe(this::tell);
    }

    void focusFirst() {
        first().requestFocus();
    }

    /// Overwrites what was typed, for a form that goes out of sight.
    void wipe() {
        password.field().wipe();
        pin.field().wipe();
    }

    private Node first() {
        return login.getText().isEmpty() ? login : password.field();
    }

    private void walk() {
        login.setOnAction(event -> password.field().requestFocus());
        password.field().setOnAction(this::entered);
        pin.field().setOnAction(this::submit);
    }

    private void entered() {
        if (pinBox.isVisible() && pin.field().lengthProperty().get() == 0) {
            pin.field().requestFocus();
        } else {
            submit();
        }
    }

    private void submit() {
        SecretField secret = password.field();
        model.submit(secret.take(), pin.field().take());
    }

    private void show(Button go, boolean busy) {
        go.setText(texts.of(busy ? "form.busy" : "form.go"));
        // The fields stay usable while the door answers; only a second try is held back.
        go.setDisable(busy);
    }

    private void tell(SignInMessage said) {
        String words = words(said);
        boolean bad = !(said instanceof SignInMessage.Changed);
        FormParts.say(message, words, bad);
        password.mark(bad && !words.isEmpty());
        if (!words.isEmpty()) {
            focusFirst();
        }
    }

    private String words(SignInMessage said) {
        String minutes = Texts.figure(model.terms().lockMinutes());
        return switch (said) {
            case SignInMessage.None _ -> "";
            case SignInMessage.Incomplete _ -> texts.of("form.incomplete");
            case SignInMessage.Denied denied ->
                texts.of(
                        model.terms().lockMinutes() > 0 ? "form.denied" : "form.denied.plain",
                        Texts.figure(denied.triesLeft()),
                        minutes);
            case SignInMessage.Locked locked -> texts.of("form.locked", Texts.figure(locked.minutes()));
            case SignInMessage.Disabled disabled ->
                disabled.unused()
                        ? texts.of("form.unused", Texts.figure(model.terms().disabledAfterDays()))
                        : texts.of("form.disabled");
            case SignInMessage.Changed _ -> texts.of("form.changed");
            case SignInMessage.Fault fault -> texts.fault(fault.code());
        };
    }

    private void lookAtCapsLock() {
        model.capsLockProperty().set(Fx.capsLock());
    }

    private Node loginBox() {
        login.textProperty().bindBidirectional(model.loginProperty());
        login.setId("login");
        HBox.setHgrow(login, Priority.ALWAYS);
        var edge = new HBox(Icon.PERSON.node(), login);
        edge.getStyleClass().addAll("field", "big-field");
        return new VBox(FormParts.label(texts.of("form.login"), login), edge);
    }

    private Node over() {
        var caps = new Label(texts.of("form.caps"), Icon.KEYBOARD.node("icon-late"));
        caps.setId("caps");
        caps.getStyleClass().addAll("t-small", "fg-late");
        caps.visibleProperty().bind(model.capsLockProperty());
        return new HBox(FormParts.label(texts.of("form.password"), password.field()), FormParts.gap(), caps);
    }

    private Node links() {
        var lost = new Label(texts.of("form.lost"));
        lost.getStyleClass().addAll("t-small", "fg-2");
        var links = new HBox();
        links.getStyleClass().add("form-links");
        if (model.terms().token()) {
            Button token = FormParts.link(texts.of("form.token"), "token", () -> askPin(!pinBox.isVisible()));
            links.getChildren().add(token);
        }
        links.getChildren().addAll(FormParts.gap(), lost);
        return links;
    }

    private void askPin(boolean asked) {
        pinBox.setVisible(asked);
        pinBox.setManaged(asked);
        if (asked) {
            (password.field().lengthProperty().get() > 0 ? pin.field() : first()).requestFocus();
        } else {
            pin.field().wipe();
        }
    }

    private SecretEdge edge(String id, String key) {
        return new SecretEdge(id, texts.of(key), texts.of("secret.show"), texts.of("secret.hide"));
    }
}
