package org.xunyao.app.people.persons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// The certificate that an account must show beside its password, by its fingerprint.
final class BindForm extends VBox implements Starting {
    private final TextField fingerprint = new TextField();

    BindForm(PersonsViewModel model, PersonRow row, PeopleWords words) {
        getStyleClass().add("people-detail");
        var title = new Label(words.of("bind.title", row.name()));
        title.getStyleClass().add("t-page");
        title.setWrapText(true);
        fingerprint.setId("bind-fingerprint");
        fingerprint.getStyleClass().add("t-mono");
        Runnable submit = () -> model.bind(fingerprint.getText());
        fingerprint.setOnAction(event -> submit.run());
        Button go = SideBlocks.keyed(Buttons.primary(words.of("bind.go"), submit), "Enter", "bind-go");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("not"), model::leave), "Esc", "bind-leave");
        model.busyProperty().subscribe(busy -> go.setDisable(busy));
        var buttons = new HBox(go, back);
        buttons.getStyleClass().add("people-buttons");
        getChildren()
                .addAll(
                        AddForm.head(title),
                        Parts.section(
                                Parts.sentence(words.of("bind.what"), "fg-2"),
                                AddForm.boxed(words.of("bind.fingerprint"), fingerprint),
                                new ToldLine(model, words),
                                buttons));
    }

    @Override
    public void focusFirst() {
        fingerprint.requestFocus();
    }
}
