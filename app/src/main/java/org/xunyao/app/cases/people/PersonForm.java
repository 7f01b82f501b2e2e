package org.xunyao.app.cases.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.Fields;
import org.xunyao.casework.Officer;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleGuard;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;

/// The form of a line: who, which paper, for whom; or why a line does not hold.
final class PersonForm extends VBox {
    private static final int REASON_LONGEST = 1_000;
    private static final int PHONE_LONGEST = 30;
    private static final int NUMBER_LONGEST = 60;

    private final PeopleModel model;
    private final CaseWords words;
    private final Fields who = new Fields();
    private final Fields agent = new Fields();
    private final Fields paper = new Fields();
    private final Fields seen = new Fields();
    private final Fields why = new Fields();
    private final Label said = new Label();

    PersonForm(OpenForm form, PeopleModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        setId("people-form");
        getStyleClass().add("goods-form");
        var title = new Label(words.of(title(form)));
        title.getStyleClass().addAll("t-bold", "t-reading");
        getChildren().add(title);
        if (!(form instanceof OpenForm.Back)) {
            named();
            getChildren().addAll(who, agent, paper, seen);
        }
        if (!(form instanceof OpenForm.Fresh)) {
            why.area(PersonDraft.REASON, words.of("people.reason"), value(PersonDraft.REASON), REASON_LONGEST);
            getChildren().add(why);
        }
        foot();
    }

    private void foot() {
        said.setId("people-said");
        said.setWrapText(true);
        said.setMinWidth(0);
        said.getStyleClass().add("fg-red");
        getChildren().addAll(said, buttons());
        say(new PeopleMessage.None());
    }

    private static String title(OpenForm form) {
        return switch (form) {
            case OpenForm.Back _ -> "people.back.title";
            case OpenForm.Instead _ -> "people.instead.title";
            case OpenForm.Fresh _, OpenForm.Shut _ -> "people.fresh.title";
        };
    }

    private void named() {
        who.add(
                PersonDraft.PART,
                words.of("people.part"),
                choice(PersonDraft.PART, codes(Part.values(), "people.part.")));
        who.line(PersonDraft.NAME, words.of("people.name"), "", value(PersonDraft.NAME), Participant.NAME_LONGEST * 2);
        who.line(PersonDraft.PHONE, words.of("people.phone"), "", value(PersonDraft.PHONE), PHONE_LONGEST);
        who.pair();
        who.line(PersonDraft.ADDRESS, words.of("people.address"), "", value(PersonDraft.ADDRESS), Participant.LONGEST);
        authority();
        paper();
        value(PersonDraft.PART).subscribe(part -> place(agent, model.draft().isAgent()));
        value(PersonDraft.PAPER)
                .subscribe(kind -> place(seen, model.draft().paper().isPresent()));
    }

    private void authority() {
        agent.line(
                PersonDraft.AUTHORITY,
                words.of("people.authority"),
                words.of("people.authority.prompt"),
                value(PersonDraft.AUTHORITY),
                Participant.LONGEST);
        agent.add(
                PersonDraft.SCOPE,
                words.of("people.scope"),
                choice(PersonDraft.SCOPE, codes(Authority.Scope.values(), "people.scope.")));
        agent.add(
                PersonDraft.OF,
                words.of("people.of"),
                choice(PersonDraft.OF, codes(new Part[] {Part.PARTY, Part.THIRD_PARTY}, "people.part.")));
    }

    private void paper() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("", words.of("people.paper.none"));
        kinds.putAll(codes(PaperKind.values(), "people.paper."));
        paper.add(PersonDraft.PAPER, words.of("people.paper"), choice(PersonDraft.PAPER, kinds));
        seen.line(
                PersonDraft.NUMBER,
                words.of("people.number"),
                words.of("people.number.prompt"),
                value(PersonDraft.NUMBER),
                NUMBER_LONGEST);
        var officers = new LinkedHashMap<String, String>();
        for (Officer one : model.officers()) {
            officers.put(one.id().value().toString(), one.name());
        }
        seen.add(PersonDraft.SEEN_BY, words.of("people.seen-by"), choice(PersonDraft.SEEN_BY, officers));
        seen.line(PersonDraft.SEEN_ON, words.of("people.seen-on"), "", value(PersonDraft.SEEN_ON), PHONE_LONGEST);
    }

    private Map<String, String> codes(Enum<?>[] values, String prefix) {
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(one -> codes.put(one.name(), words.of(prefix + one.name())));
        return codes;
    }

    private Node choice(String field, Map<String, String> codes) {
        var row = new FlowPane();
        row.getStyleClass().add("measure-steps");
        StringProperty value = value(field);
        var group = new ToggleGroup();
        codes.forEach((code, word) -> {
            var button = new RadioButton(word);
            button.setId(field + "-" + (code.isEmpty() ? "none" : code));
            button.setToggleGroup(group);
            button.setSelected(code.equals(value.get()));
            button.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    value.set(code);
                }
            });
            row.getChildren().add(button);
        });
        group.selectedToggleProperty().subscribe(chosen -> oneStop(row, chosen));
        return row;
    }

    // One stop of the Tab key; the arrow keys go through the others.
    private static void oneStop(FlowPane row, @Nullable Toggle chosen) {
        Node stop = chosen instanceof RadioButton button
                ? button
                : row.getChildren().stream().findFirst().orElse(row);
        row.getChildren().forEach(each -> each.setFocusTraversable(each.equals(stop)));
    }

    private Node buttons() {
        Button go = Buttons.primary(words.of("people.save"), model::submit);
        go.setId("people-go");
        go.setGraphic(new HBox(new KeyCap("Ctrl"), new KeyCap("Enter")));
        go.getGraphic().getStyleClass().add("key-pair");
        go.setContentDisplay(ContentDisplay.RIGHT);
        Button fold = Buttons.normal(words.of("people.fold"), () -> model.turn(new OpenForm.Shut()));
        fold.setId("people-fold");
        var row = new HBox(go, fold);
        row.getStyleClass().add("goods-buttons");
        return row;
    }

    /// Puts the focus where it begins.
    void enter() {
        for (Node node : lookupAll("*")) {
            if (node.isFocusTraversable() && node.isVisible()) {
                node.requestFocus();
                return;
            }
        }
    }

    /// Says what became of it; what is missing stands under its field.
    void say(PeopleMessage message) {
        parts().forEach(Fields::right);
        String sentence = switch (message) {
            case PeopleMessage.None _, PeopleMessage.Saving _, PeopleMessage.Done _ -> "";
            case PeopleMessage.Blocked blocked -> blocked(blocked.obstacles());
            case PeopleMessage.Unreadable unreadable -> {
                wrong(unreadable.field(), words.of("people.unreadable." + unreadable.field()));
                yield "";
            }
            case PeopleMessage.Fault fault -> words.texts().fault(fault.code());
        };
        said.setText(sentence);
        place(said, !sentence.isEmpty());
    }

    private String blocked(List<Obstacle> obstacles) {
        var rest = new ArrayList<Obstacle>();
        for (Obstacle one : obstacles) {
            String field = field(one.guard());
            if (parts().stream().anyMatch(part -> part.isVisible() && part.has(field))) {
                wrong(field, words.obstacles(List.of(one)));
            } else {
                rest.add(one);
            }
        }
        return words.obstacles(rest);
    }

    private static String field(Condition condition) {
        if (!(condition instanceof PeopleGuard guard)) {
            return "";
        }
        return switch (guard) {
            case NAME -> PersonDraft.NAME;
            case PHONE -> PersonDraft.PHONE;
            case ADDRESS -> PersonDraft.ADDRESS;
            case PAPER_AND_NUMBER, PAPER_NUMBER, CITIZEN_SHAPE, CITIZEN_BIRTH, CITIZEN_CHECK -> PersonDraft.NUMBER;
            case SEEN_BY -> PersonDraft.SEEN_BY;
            case SEEN_ON -> PersonDraft.SEEN_ON;
            case AUTHORITY -> PersonDraft.AUTHORITY;
            case REASON -> PersonDraft.REASON;
            case CASE_OPEN, OWN_CASE, AGENTS_AT_HEARING, REVERSIBLE -> "";
        };
    }

    private List<Fields> parts() {
        return List.of(who, agent, paper, seen, why);
    }

    private void wrong(String field, String sentence) {
        parts().forEach(part -> part.wrong(field, sentence));
    }

    private StringProperty value(String field) {
        return model.draft().words(field);
    }

    private static void place(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
