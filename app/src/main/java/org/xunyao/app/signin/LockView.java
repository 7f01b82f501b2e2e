package org.xunyao.app.signin;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.text.Texts;

/// The lock screen: the same form over black, with the user already filled in. Recording and clocks go on
/// beneath.
public final class LockView extends StackPane {
    private final DoorPane form;

    /// @param model its user is the one who locked
    public LockView(SignInViewModel model, Texts texts) {
        getStyleClass().add("lock");
        var sheet = LockView.class.getResource("signin.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        form = new DoorPane(model, texts);
        var note = new Label(texts.of("lock.note"));
        note.getStyleClass().add("fg-2");
        var card = new VBox(note, form);
        card.getStyleClass().addAll("panel", "lock-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Puts the cursor into the password; call it when the view is in its window.
    public void focusFirst() {
        form.focusFirst();
    }
}
