package org.xunyao.app.signin.change;

import javafx.scene.layout.StackPane;
import org.xunyao.ui.text.Texts;

/// One's own password change, laid over the window like the lock screen; what lies beneath goes on.
public final class ChangeLid extends StackPane {
    private final ChangeForm form;

    /// @param texts hold the bundle of the sign-in screen
    public ChangeLid(ChangeModel model, Texts texts) {
        getStyleClass().add("lid");
        var sheet = ChangeLid.class.getResource("/org/xunyao/app/signin/signin.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        form = new ChangeForm(model, texts);
        var card = new StackPane(form);
        card.getStyleClass().addAll("panel", "lock-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
    }

    /// Puts the cursor into the first field; call it when the lid is in its window.
    public void focusFirst() {
        form.focusFirst();
    }
}
