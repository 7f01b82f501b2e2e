package org.xunyao.app.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Texts;

/// Two fields and a button. Enter goes from the user to the password and from the password through the
/// door.
final class SignInForm extends VBox {
    private final SignInViewModel model;
    private final Texts texts;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final HBox passwordEdge;
    private final Label message = new Label();

    SignInForm(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("sign-in-form");
        setMaxHeight(USE_PREF_SIZE);
        var title = new Label(texts.of("form.title"));
        title.getStyleClass().add("t-page");
        login.textProperty().bindBidirectional(model.loginProperty());
        login.setOnAction(event -> password.requestFocus());
        login.setId("login");
        password.setOnAction(event -> submit());
        password.setId("password");
        var loginLabel = label(texts.of("form.login"), login);
        var passwordLabel = label(texts.of("form.password"), password);
        passwordEdge = edge(Icon.KEY, password);
        var go = Buttons.primary(texts.of("form.go"), this::submit);
        go.setId("go");
        go.setGraphic(new KeyCap("Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setMaxWidth(Double.MAX_VALUE);
        model.busyProperty().subscribe(busy -> show(go, busy));
        getChildren()
                .addAll(
                        title,
                        new VBox(loginLabel, edge(Icon.PERSON, login)),
                        new VBox(over(passwordLabel), passwordEdge, message()),
                        go,
                        rule("form.after", "form.after.what"),
                        pledge());
        getChildren().forEach(child -> child.getStyleClass().add("form-part"));
        addEventFilter(KeyEvent.KEY_RELEASED, event -> lookAtCapsLock());
        focusWithinProperty().subscribe(within -> lookAtCapsLock());
        model.messageProperty().subscribe(this::tell);
    }

    void focusFirst() {
        (login.getText().isEmpty() ? login : password).requestFocus();
    }

    private void submit() {
        CharSequence typed = password.getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        password.clear();
        model.submit(secret);
    }

    private void show(Button go, boolean busy) {
        go.setText(texts.of(busy ? "form.busy" : "form.go"));
        // The fields stay usable while the door answers; only a second try is held back.
        go.setDisable(busy);
    }

    private void tell(SignInMessage said) {
        String words = switch (said) {
            case SignInMessage.None _ -> "";
            case SignInMessage.Incomplete _ -> texts.of("form.incomplete");
            case SignInMessage.Denied denied -> texts.of("form.denied", Texts.figure(denied.triesLeft()));
            case SignInMessage.Locked locked -> texts.of("form.locked", Texts.figure(locked.minutes()));
            case SignInMessage.Fault fault -> texts.fault(fault.code());
        };
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        passwordEdge.getStyleClass().remove("wrong");
        if (!words.isEmpty()) {
            passwordEdge.getStyleClass().add("wrong");
            (login.getText().isEmpty() ? login : password).requestFocus();
        }
    }

    private void lookAtCapsLock() {
        model.capsLockProperty().set(Fx.capsLock());
    }

    private Label message() {
        message.setId("message");
        message.setWrapText(true);
        message.getStyleClass().add("fg-red");
        message.setGraphic(Icon.ERROR.node("icon-red"));
        return message;
    }

    private Node over(Label passwordLabel) {
        var caps = new Label(texts.of("form.caps"), Icon.KEYBOARD.node("icon-late"));
        caps.setId("caps");
        caps.getStyleClass().addAll("t-small", "fg-late");
        caps.visibleProperty().bind(model.capsLockProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(passwordLabel, gap, caps);
    }

    private static Label label(String words, TextField of) {
        var label = new Label(words);
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(of);
        return label;
    }

    private static HBox edge(Icon icon, TextField field) {
        FontIcon sign = icon.node();
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(sign, field);
        edge.getStyleClass().addAll("field", "big-field");
        return edge;
    }

    private Node rule(String left, String right) {
        var name = new Label(texts.of(left));
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var words = new Label(texts.of(right));
        words.getStyleClass().addAll("t-small", "fg-2");
        return new HBox(name, gap, words);
    }

    private Node pledge() {
        var words = new Text(texts.of("form.pledge"));
        words.getStyleClass().addAll("t-small", "pledge");
        return new TextFlow(words);
    }
}
