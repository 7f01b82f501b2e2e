package org.xunyao.app.signin;

import javafx.scene.layout.StackPane;
import org.xunyao.app.signin.change.ChangeForm;
import org.xunyao.ui.text.Texts;

/// The form that stands in the door now: sign-in, the token's PIN, or the new password.
final class DoorPane extends StackPane {
    private final SignInForm form;
    private Runnable focus;

    DoorPane(SignInViewModel model, Texts texts) {
        this.form = new SignInForm(model, texts);
        this.focus = form::focusFirst;
        model.stageProperty().subscribe(stage -> show(stage, model, texts));
    }

    void focusFirst() {
        focus.run();
    }

    private void show(DoorStage stage, SignInViewModel model, Texts texts) {
        form.wipe();
        switch (stage) {
            case DoorStage.Form _ -> {
                getChildren().setAll(form);
                focus = form::focusFirst;
            }
            case DoorStage.Change change -> {
                var fresh = new ChangeForm(change.model(), texts);
                getChildren().setAll(fresh);
                focus = fresh::focusFirst;
            }
            case DoorStage.Token _ -> {
                var token = new TokenForm(model, texts);
                getChildren().setAll(token);
                focus = token::focusFirst;
            }
        }
        if (getScene() != null) {
            focus.run();
        }
    }
}
