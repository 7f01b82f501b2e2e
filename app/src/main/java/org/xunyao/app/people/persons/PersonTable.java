package org.xunyao.app.people.persons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.xunyao.app.people.parts.Parts;
import org.xunyao.app.people.parts.PeopleWords;
import org.xunyao.app.people.parts.SheetColumn;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;

/// The accounts as a table.
final class PersonTable {
    private final PeopleWords words;

    PersonTable(PeopleWords words) {
        this.words = words;
    }

    TableView<PersonRow> node() {
        TableView<PersonRow> table = SheetColumn.table("people-table", words.of("tab.PERSONS"));
        table.getColumns()
                .add(SheetColumn.fixed(words.of("column.name"), 108, row -> Parts.cell(row.name(), "t-bold")));
        table.getColumns()
                .add(SheetColumn.fixed(words.of("column.login"), 108, row -> Parts.cell(row.login(), "t-mono")));
        table.getColumns().add(SheetColumn.growing(words.of("column.unit"), 80, row -> Parts.cell(row.unit())));
        table.getColumns()
                .add(SheetColumn.growing(words.of("column.roles"), 110, row -> Parts.cell(words.roles(row.roles()))));
        table.getColumns().add(SheetColumn.fixed(words.of("column.state"), 190, this::state));
        table.getColumns().add(SheetColumn.fixed(words.of("column.last"), 140, this::last));
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
