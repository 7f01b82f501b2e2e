package org.xunyao.app.people.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.people.account.AccountState;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.account.Proposal;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.EmptyState;

/// One account: who, how it stands, what waits, and what can be done, each with the reason where it cannot.
final class PersonDetail extends VBox {
    private final PersonsViewModel model;
    private final PeopleWords words;

    PersonDetail(PersonsViewModel model, PeopleWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("people-detail");
        model.selectedProperty()
                .get()
                .ifPresentOrElse(
                        this::show,
                        () -> getChildren().add(new EmptyState(words.of("person.none"), words.of("person.none.more"))));
    }

    private void show(PersonRow row) {
        var name = new Label(row.name());
        name.getStyleClass().add("t-page");
        name.setWrapText(true);
        var login = new Label(row.login());
        login.getStyleClass().addAll("t-mono", "fg-2");
        var head = new HBox(name, login);
        head.getStyleClass().addAll("people-side-head");
        var inside = new VBox(Parts.section(new ToldLine(model, words), facts(row)));
        row.pending().ifPresent(change -> inside.getChildren().add(pending(row, change)));
        inside.getChildren().add(acts(row));
        var scroll = Parts.scroll(inside);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    private Node facts(PersonRow row) {
        var facts = new VBox(
                Parts.pair(words.of("column.unit"), row.unit()),
                Parts.pair(words.of("column.roles"), words.roles(row.roles())),
                Parts.pair(words.of("person.areas"), areas(row.areas())),
                Parts.pair(words.of("column.state"), new PersonTable(words).state(row)),
                Parts.pair("", state(row)),
                Parts.pair(
                        words.of("column.last"),
                        row.lastSignIn().map(words::time).orElseGet(() -> words.of("last.never"))),
                Parts.pair(
                        words.of("person.certificate"),
                        row.certificate()
                                .map(PersonDetail::grouped)
                                .orElseGet(() -> words.of("person.certificate.none"))));
        facts.getStyleClass().add("people-pairs");
        return facts;
    }

    /// As certificate viewers show it, so that the two can be compared.
    static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private String areas(Set<String> areas) {
        return areas.isEmpty()
                ? words.of("person.areas.none")
                : String.join(words.of("and"), areas.stream().sorted().toList());
    }

    private String state(PersonRow row) {
        return switch (row.state()) {
            case AccountState.Active _ -> words.of(row.mustChange() ? "state.why.MUST_CHANGE" : "state.why.ACTIVE");
            case AccountState.Locked locked -> words.of("state.why.LOCKED", words.time(locked.until()));
            case AccountState.Disabled disabled ->
                words.of(disabled.unused() ? "state.why.UNUSED" : "state.why.DISABLED", words.time(disabled.at()));
        };
    }

    private Node pending(PersonRow row, Proposal change) {
        var title = new Label(words.of("pending.title"));
        title.getStyleClass().add("t-bold");
        var who =
                Parts.sentence(words.of("pending.who", change.proposer(), words.time(change.at())), "t-small", "fg-2");
        var line = new FlowPane(button(row, PersonAct.APPROVE), button(row, PersonAct.REJECT));
        line.getStyleClass().add("people-acts");
        var section = Parts.section(
                title,
                Parts.pair(words.of("column.roles"), words.roles(change.roles())),
                Parts.pair(words.of("person.areas"), areas(change.areas())),
                Parts.pair(words.of("pending.reason"), change.reason()),
                who,
                line);
        reasons(row, List.of(PersonAct.APPROVE, PersonAct.REJECT)).forEach(section.getChildren()::add);
        return section;
    }

    private Node acts(PersonRow row) {
        boolean disabled = row.state() instanceof AccountState.Disabled;
        List<PersonAct> acts = new ArrayList<>();
        acts.add(PersonAct.PROPOSE);
        if (row.state() instanceof AccountState.Locked) {
            acts.add(PersonAct.UNLOCK);
        }
        acts.add(row.certificate().isPresent() ? PersonAct.UNBIND : PersonAct.BIND);
        acts.add(PersonAct.RESET);
        acts.add(disabled ? PersonAct.ENABLE : PersonAct.DISABLE);
        var line = new FlowPane();
        line.getStyleClass().add("people-acts");
        acts.forEach(act -> line.getChildren().add(button(row, act)));
        var section = Parts.section(line);
        reasons(row, acts).forEach(section.getChildren()::add);
        return section;
    }

    /// Each reason once, under the buttons that it holds back: a tooltip alone is not read by keyboard.
    private List<Label> reasons(PersonRow row, List<PersonAct> acts) {
        return acts.stream()
                .filter(act -> !row.refusal(act).isEmpty())
                .map(act -> Parts.sentence(
                        words.of("act.refused", words.of("act." + act.name()), words.refusal(row.refusal(act))),
                        "t-small",
                        "fg-3"))
                .toList();
    }

    private Node button(PersonRow row, PersonAct act) {
        String name = words.of("act." + act.name());
        Runnable begin = () -> model.begin(act);
        Button button = switch (act) {
            case APPROVE -> Buttons.primary(name, begin);
            case DISABLE -> danger(name, begin);
            case ADD, ENABLE, RESET, UNLOCK, BIND, UNBIND, PROPOSE, REJECT -> Buttons.normal(name, begin);
        };
        button.setId("act-" + act.name());
        String refusal = row.refusal(act);
        return Parts.explained(button, refusal.isEmpty() ? "" : words.refusal(refusal));
    }

    private static Button danger(String name, Runnable begin) {
        Button danger = Buttons.normal(name, begin);
        danger.getStyleClass().setAll("button", "danger");
        return danger;
    }
}
