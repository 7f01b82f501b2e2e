package org.xunyao.app.people.persons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// The form of a new account; it has no roles yet.
final class AddForm extends VBox implements Starting {
    private final PersonsViewModel model;
    private final TextField login = field("add-login");
    private final TextField name = field("add-name");
    private final TextField unit = field("add-unit");
    private final TextField badge = field("add-badge");

    AddForm(PersonsViewModel model, PeopleWords words) {
        this.model = model;
        getStyleClass().add("people-detail");
        var title = new Label(words.of("add.title"));
        title.getStyleClass().add("t-page");
        name.setOnAction(event -> login.requestFocus());
        login.setOnAction(event -> unit.requestFocus());
        unit.setOnAction(event -> badge.requestFocus());
        badge.setOnAction(event -> submit());
        Button go = SideBlocks.keyed(Buttons.primary(words.of("add.go"), this::submit), "Enter", "add-go");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("not"), model::leave), "Esc", "add-leave");
        model.busyProperty().subscribe(busy -> go.setDisable(busy));
        var buttons = new HBox(go, back);
        buttons.getStyleClass().add("people-buttons");
        VBox section = Parts.section(
                Parts.sentence(words.of("add.what"), "fg-2"),
                boxed(words.of("column.name"), name),
                boxed(words.of("add.login"), login),
                boxed(words.of("column.unit"), unit),
                boxed(words.of("add.badge"), badge),
                new ToldLine(model, words),
                buttons);
        VBox.setVgrow(section, Priority.ALWAYS);
        getChildren().addAll(head(title), section);
    }

    static HBox head(Label title) {
        var head = new HBox(title);
        head.getStyleClass().add("people-side-head");
        return head;
    }

    static VBox boxed(String words, TextField field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        var edge = new HBox(field);
        edge.getStyleClass().add("field");
        VBox box = Parts.labelled(words, edge);
        ((Label) box.getChildren().getFirst()).setLabelFor(field);
        return box;
    }

    @Override
    public void focusFirst() {
        name.requestFocus();
    }

    private void submit() {
        model.add(new NewAccount(
                login.getText().strip(),
                name.getText().strip(),
                unit.getText().strip(),
                badge.getText().strip()));
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        return field;
    }
}
