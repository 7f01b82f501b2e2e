package org.xunyao.app.firstrun;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.signin.secret.SecretEdge;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.text.Texts;

/// What the forms of the unlock screen have in common.
final class Pieces {
    private final Texts texts;

    Pieces(Texts texts) {
        this.texts = texts;
    }

    Label title(String key) {
        var title = new Label(texts.of(key));
        title.getStyleClass().add("t-page");
        return title;
    }

    Label what(String words) {
        var what = new Label(words);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("fg-2");
        return what;
    }

    SecretEdge edge(String id, String key) {
        return new SecretEdge(id, texts.of(key), texts.of("secret.show"), texts.of("secret.hide"));
    }

    VBox labelled(String key, SecretEdge edge) {
        var label = new Label(texts.of(key));
        label.getStyleClass().addAll("fg-2", "form-label");
        label.setLabelFor(edge.field());
        return new VBox(label, edge);
    }

    Label message(String id) {
        var message = new Label("", Icon.ERROR.node("icon-red"));
        message.setId(id);
        message.setWrapText(true);
        message.getStyleClass().addAll("fg-red", "form-message");
        say(message, "");
        return message;
    }

    static void say(Label message, String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
    }

    Button go(String id, String key, Runnable action) {
        Button go = Buttons.primary(texts.of(key), action);
        go.setId(id);
        go.setGraphic(new KeyCap("Enter"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.setMaxWidth(Double.MAX_VALUE);
        return go;
    }

    Button link(String id, String key, Runnable action) {
        Button link = Buttons.ghost(texts.of(key), action);
        link.getStyleClass().setAll("button", "link");
        link.setId(id);
        return link;
    }
}
