package org.xunyao.app.people.persons;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.access.RoleId;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;

/// Other roles and areas for an account, with the reason. Somebody else must approve them.
final class ProposeForm extends VBox implements Starting {
    private final PersonsViewModel model;
    private final Map<RoleId, CheckBox> boxes = new LinkedHashMap<>();
    private final TextField areas = new TextField();
    private final TextField reason = new TextField();

    ProposeForm(PersonsViewModel model, PersonRow row, PeopleWords words) {
        this.model = model;
        getStyleClass().add("people-detail");
        var title = new Label(words.of("propose.title", row.name()));
        title.getStyleClass().add("t-page");
        title.setWrapText(true);
        var roles = new VBox();
        roles.getStyleClass().add("people-roles");
        for (RoleId role : model.sheetProperty().get().roles()) {
            var box = new CheckBox(words.role(role));
            box.setId("role-" + role.code());
            box.setSelected(row.roles().contains(role));
            boxes.put(role, box);
            roles.getChildren().add(box);
        }
        areas.setId("propose-areas");
        areas.setText(String.join(" ", row.areas().stream().sorted().toList()));
        areas.setOnAction(event -> reason.requestFocus());
        reason.setId("propose-reason");
        reason.setOnAction(event -> submit());
        Button go = SideBlocks.keyed(Buttons.primary(words.of("propose.go"), this::submit), "Enter", "propose-go");
        Button back = SideBlocks.keyed(Buttons.normal(words.of("not"), model::leave), "Esc", "propose-leave");
        model.busyProperty().subscribe(busy -> go.setDisable(busy));
        var buttons = new HBox(go, back);
        buttons.getStyleClass().add("people-buttons");
        var inside = new VBox(
                Parts.section(Parts.sentence(words.of("propose.what"), "fg-2"), roles),
                Parts.section(
                        AddForm.boxed(words.of("propose.areas"), areas),
                        AddForm.boxed(words.of("pending.reason"), reason),
                        new ToldLine(model, words),
                        buttons));
        var scroll = Parts.scroll(inside);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(AddForm.head(title), scroll);
    }

    @Override
    public void focusFirst() {
        boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
    }

    private void submit() {
        Set<RoleId> chosen = boxes.entrySet().stream()
                .filter(box -> box.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> places = Arrays.stream(areas.getText().strip().split("[\\s,，、]+", -1))
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toSet());
        model.propose(chosen, places, reason.getText());
    }
}
