package org.xunyao.app.keys;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;

/// A card over the window, in the look of the form of a new passphrase. Escape leaves.
abstract class KeyLid extends StackPane {
    private final VBox form = new VBox();

    /// @param leave runs when Escape is pressed, unless the lid is busy
    KeyLid(Runnable leave) {
        getStyleClass().add("lid");
        var sheet = KeyLid.class.getResource("/org/xunyao/app/signin/signin.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        form.getStyleClass().addAll("sign-in-form", "change-form");
        form.setMaxHeight(USE_PREF_SIZE);
        var card = new StackPane(form);
        card.getStyleClass().addAll("panel", "lock-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                if (!busy()) {
                    leave.run();
                }
            }
        });
    }

    /// Puts the cursor where the hand expects it; call it when the lid is in its window.
    abstract void focusFirst();

    /// Whether an answer is waited for.
    boolean busy() {
        return false;
    }

    final VBox form() {
        return form;
    }

    final VBox head(String title, String what) {
        var name = new Label(title);
        name.getStyleClass().add("t-page");
        return new VBox(name, sentence(what, "fg-2"));
    }

    final Label sentence(String words, String style) {
        var sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add(style);
        return sentence;
    }

    final Button leaving(String words, Runnable leave) {
        Button out = Buttons.normal(words, leave);
        out.setId("keys-leave");
        out.setGraphic(new KeyCap("Esc"));
        out.setContentDisplay(ContentDisplay.RIGHT);
        return out;
    }

    final HBox buttons(Button main, Button... others) {
        main.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(main, Priority.ALWAYS);
        var line = new HBox(main);
        line.getChildren().addAll(others);
        line.getStyleClass().add("form-buttons");
        return line;
    }
}
