package org.xunyao.app.people.persons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.parts.OneTime;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;

/// A one-time password, shown this once: to be written down by hand, not copied.
final class SecretPane extends VBox implements Starting {
    private final Button done;

    SecretPane(PersonsViewModel model, OneTime password, PeopleWords words) {
        getStyleClass().add("people-detail");
        var title = new Label(words.of("secret.title", password.who().name()));
        title.getStyleClass().add("t-page");
        title.setWrapText(true);
        var secret = new Label(password.shown());
        secret.setId("one-time");
        secret.getStyleClass().add("people-secret");
        done = SideBlocks.keyed(
                Buttons.primary(words.of("secret.done"), () -> {
                    secret.setText("");
                    model.leave();
                }),
                "Esc",
                "secret-done");
        var login = new Label(password.who().login());
        login.getStyleClass().add("t-mono");
        var buttons = new HBox(done);
        getChildren()
                .addAll(
                        AddForm.head(title),
                        Parts.section(
                                Parts.pair(words.of("column.login"), login),
                                secret,
                                Parts.told(Icon.LOOK, "icon-late", words.of("secret.once"), "fg-late"),
                                Parts.sentence(words.of("secret.what"), "fg-2"),
                                buttons));
    }

    @Override
    public void focusFirst() {
        done.requestFocus();
    }
}
