package org.xunyao.app.audit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;

/// The links as a table; one stop of the Tab key, arrows walk through it. Where its last rows come into
/// sight it asks for more.
final class AuditTable {
    private final AuditWords words;

    AuditTable(AuditWords words) {
        this.words = words;
    }

    /// The table.
    ///
    /// @param more reads the next page
    SheetTable<AuditRow> node(Runnable more) {
        var table = new SheetTable<AuditRow>("audit-table", words.of("audit.title"));
        table.speak(this::spoken);
        table.atTheEnd(more);
        table.figures(
                words.of("column.number"),
                96,
                row -> mono(AuditWords.number(row.link().sequence())));
        table.fixed(
                words.of("column.time"), 168, row -> mono(words.time(row.link().at())));
        table.fixed(words.of("column.actor"), 168, row -> plain(words.actor(row)));
        table.fixed(
                words.of("column.action"),
                132,
                row -> plain(words.action(row.link().action())));
        table.filling(words.of("column.target"), 180, row -> plain(words.object(row)));
        table.fixed(words.of("column.outcome"), 104, this::outcome);
        return table;
    }

    private Node outcome(AuditRow row) {
        return row.link().outcome().equals("refused")
                ? new Chip(Icon.LOOK, words.outcome(row.link()), "late")
                : plain(words.outcome(row.link()));
    }

    private static Label plain(String text) {
        return Buttons.ellipsised(text);
    }

    private static Label mono(String text) {
        return Buttons.ellipsised(text, "t-mono");
    }

    /// What a screen reader says of a row.
    private String spoken(AuditRow row) {
        return String.join(
                "，",
                AuditWords.number(row.link().sequence()),
                words.time(row.link().at()),
                words.actor(row),
                words.action(row.link().action()),
                words.object(row),
                words.outcome(row.link()));
    }
}
