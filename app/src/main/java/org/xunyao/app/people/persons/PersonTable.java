package org.xunyao.app.people.persons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.xunyao.app.people.account.AccountState;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;

/// The accounts as a table.
final class PersonTable {
    private static final double UNIT_SHARE = 0.2;
    private static final double ROLES_SHARE = 0.27;

    private final PeopleWords words;

    PersonTable(PeopleWords words) {
        this.words = words;
    }

    TableView<PersonRow> node() {
        var table = new SheetTable<PersonRow>("people-table", words.of("tab.PERSONS"));
        table.fixed(words.of("column.name"), 108, row -> Buttons.ellipsised(row.name(), "t-bold"));
        table.fixed(words.of("column.login"), 108, row -> Buttons.ellipsised(row.login(), "t-mono"));
        table.sharing(words.of("column.unit"), 80, UNIT_SHARE, row -> Buttons.ellipsised(row.unit()));
        table.sharing(words.of("column.roles"), 110, ROLES_SHARE, row -> Buttons.ellipsised(words.roles(row.roles())));
        table.fixed(words.of("column.state"), 190, this::state);
        table.fixed(words.of("column.last"), 140, this::last);
        return table;
    }

    Node state(PersonRow row) {
        Node state = switch (row.state()) {
            case AccountState.Active _
            when row.mustChange() -> sign(Icon.KEY, "icon-quiet", words.of("state.MUST_CHANGE"));
            case AccountState.Active _ -> new Label(words.of("state.ACTIVE"));
            case AccountState.Locked _ -> new Chip(Icon.LOCK, words.of("state.LOCKED"), "late");
            case AccountState.Disabled disabled ->
                sign(Icon.CLOSED, "icon-quiet", words.of(disabled.unused() ? "state.UNUSED" : "state.DISABLED"));
        };
        if (row.pending().isEmpty()) {
            return state;
        }
        var line = new HBox(state, new Chip(Icon.LATE, words.of("state.PENDING"), "late"));
        line.getStyleClass().add("people-states");
        return line;
    }

    private Node last(PersonRow row) {
        return new Label(row.lastSignIn().map(words::time).orElseGet(() -> words.of("last.never")));
    }

    private static Label sign(Icon icon, String style, String words) {
        var label = new Label(words, icon.node("icon-14", style));
        label.getStyleClass().add("fg-2");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }
}
