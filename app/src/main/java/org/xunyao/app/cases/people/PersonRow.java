package org.xunyao.app.cases.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.ui.control.Buttons;

/// A line that holds, as it is read: who, as what, which paper, and what can be done with it.
final class PersonRow extends VBox {
    private final CaseWords words;
    private final PeopleModel model;
    private final PeopleLine line;

    /// @param name of an officer
    PersonRow(PeopleLine line, PeoplePorts.Sheet sheet, PeopleModel model, CaseWords words, String name) {
        this.words = words;
        this.model = model;
        this.line = line;
        setId("person-" + line.number());
        getStyleClass().add("journal-line");
        line.person().ifPresent(person -> {
            getChildren().add(head(person, sheet));
            said(person, name).forEach(one -> getChildren().add(small(one)));
            if (!line.shown().isEmpty()) {
                getChildren().add(number(person, sheet));
            }
        });
    }

    /// Who saw the paper of a line.
    static PersonId seer(PeopleLine line) {
        return line.person()
                .flatMap(Participant::seen)
                .map(Participant.Seen::by)
                .orElse(line.by());
    }

    private Node head(Participant person, PeoplePorts.Sheet sheet) {
        var part = new Label(words.of("people.part." + person.part()));
        part.getStyleClass().add("fg-2");
        part.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(part, name(person));
        head.getStyleClass().add("journal-head");
        if (sheet.mayEnter()) {
            head.getChildren()
                    .addAll(
                            button("instead", person, () -> model.turn(new OpenForm.Instead(line.number()))),
                            button("back", person, () -> model.turn(new OpenForm.Back(line.number()))));
        }
        return head;
    }

    // A name of sixty characters is read whole.
    private static Node name(Participant person) {
        var name = new Label(person.name());
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("t-bold");
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    private List<String> said(Participant person, String name) {
        var said = new ArrayList<String>();
        person.authority()
                .ifPresent(one -> said.add(words.of(
                        "people.authority.said",
                        words.of("people.part." + one.of()),
                        words.of("people.scope." + one.scope()),
                        one.paper())));
        if (!person.phone().isEmpty() || !person.address().isEmpty()) {
            said.add(words.of("people.contact.said", person.phone(), person.address())
                    .strip());
        }
        person.seen()
                .ifPresent(seen -> said.add(words.of(
                        "people.seen.said", words.of("people.paper." + seen.kind()), name, words.whole(seen.on()))));
        return said;
    }

    private Node number(Participant person, PeoplePorts.Sheet sheet) {
        String open = model.numbers().get(line.number());
        var number = new Label(open == null ? line.shown() : open);
        number.setId("number-" + line.number());
        number.getStyleClass().add("t-mono");
        number.setMinWidth(USE_PREF_SIZE);
        var row = new FlowPane(number);
        row.getStyleClass().add("measure-steps");
        if (sheet.mayReveal()) {
            row.getChildren()
                    .add(button(open == null ? "show" : "hide", person, () -> model.turnNumber(line.number())));
        }
        return row;
    }

    private Button button(String what, Participant person, Runnable action) {
        Button button = Buttons.ghost(words.of("people." + what), action);
        button.setId(what + "-" + line.number());
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.of("people.of-person", words.of("people." + what), person.name()));
        return button;
    }

    private static Node small(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().addAll("t-small", "fg-2");
        return label;
    }
}
