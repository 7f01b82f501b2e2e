package org.xunyao.app.signin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// Pieces that the forms in the door have in common.
final class FormParts {
    private FormParts() {}

    static Label label(String words, Node of) {
        var label = new Label(words);
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(of);
        return label;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// The one primary button of a form, as wide as the form.
    static Button go(String words, Runnable action) {
        Button go = Buttons.primary(words, action);
        go.setId("go");
        go.setGraphic(new KeyCap("Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setMaxWidth(Double.MAX_VALUE);
        return go;
    }

    /// A button without an edge, in the colour of links.
    static Button link(String words, String id, Runnable action) {
        Button link = Buttons.ghost(words, action);
        link.getStyleClass().setAll("button", "link");
        link.setId(id);
        return link;
    }

    /// The sentence under a field; {@link #say} fills it.
    static Label message() {
        var message = new Label();
        message.setId("message");
        message.setWrapText(true);
        say(message, "", true);
        return message;
    }

    /// Says something, or takes it away.
    ///
    /// @param bad whether it is an error
    static void say(Label message, String words, boolean bad) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
        message.getStyleClass().removeAll("fg-red", "fg-ok");
        message.getStyleClass().add(bad ? "fg-red" : "fg-ok");
        message.setGraphic((bad ? Icon.ERROR : Icon.DONE).node(bad ? "icon-red" : "icon-ok"));
    }

    /// The rules of the door, under the button: what comes after, when an account is disabled, what a
    /// sign-in means.
    static Node rules(SignInTerms terms, Texts texts) {
        var rules = new VBox(rule(texts.of("form.after"), texts.of("form.after.what")));
        if (terms.disabledAfterDays() > 0) {
            String days = Texts.figure(terms.disabledAfterDays());
            rules.getChildren().add(rule(texts.of("form.disable"), texts.of("form.disable.what", days)));
        }
        rules.getStyleClass().add("form-rules");
        return rules;
    }

    private static Node rule(String left, String right) {
        var name = new Label(left);
        name.getStyleClass().addAll("t-small", "fg-2");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(right);
        words.getStyleClass().addAll("t-small", "fg-2");
        return new HBox(name, gap(), words);
    }

    static Node pledge(Texts texts) {
        var before = new Text(texts.of("form.pledge") + " ");
        var after = new Text(" " + texts.of("form.pledge.after"));
        before.getStyleClass().addAll("t-small", "pledge");
        after.getStyleClass().addAll("t-small", "pledge");
        return new TextFlow(before, new KeyCap("Ctrl"), new KeyCap("L"), after);
    }
}
