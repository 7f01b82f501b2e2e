package org.xunyao.app.packages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;

/// The packages as a table; one stop of the Tab key, arrows walk through it.
final class PackageTable {
    private final PackagesWords words;

    PackageTable(PackagesWords words) {
        this.words = words;
    }

    /// The table, still empty.
    SheetTable<PackageRow> node() {
        var table = new SheetTable<PackageRow>("packages-table", words.of("packages.title"));
        table.speak(this::spoken);
        table.fixed(words.of("column.sequence"), 104, this::sequence);
        table.fixed(words.of("column.direction"), 84, row -> direction());
        table.fixed(
                words.of("column.party"),
                84,
                row -> plain(words.party(row.manifest().recipient())));
        table.filling(words.of("column.contents"), 240, row -> plain(words.contents(row)));
        table.figures(
                words.of("column.size"),
                92,
                row -> plain(PackagesWords.size(row.sent().digests().size())));
        table.fixed(
                words.of("column.sealed"),
                136,
                row -> plain(words.time(row.manifest().created())));
        table.fixed(words.of("column.state"), 168, this::state);
        return table;
    }

    private Node sequence(PackageRow row) {
        Label label = plain(PackagesWords.sequence(row.manifest()));
        label.getStyleClass().add("t-mono");
        return label;
    }

    private Node direction() {
        var label = new Label(words.of("direction.up"), Icon.UP.node("icon-14"));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node state(PackageRow row) {
        Joint joint = row.joint();
        return joint == Joint.GAP || joint == Joint.FORKED
                ? new Chip(Icon.ERROR, words.of("joint." + joint.name()), "over")
                : new Chip(Icon.TIME, words.of("state.sealed"));
    }

    private static Label plain(String text) {
        return Buttons.ellipsised(text);
    }

    /// What a screen reader says of a row.
    private String spoken(PackageRow row) {
        return String.join(
                "，",
                PackagesWords.sequence(row.manifest()),
                words.of("direction.up"),
                words.party(row.manifest().recipient()),
                words.contents(row),
                PackagesWords.size(row.sent().digests().size()),
                words.time(row.manifest().created()),
                words.of("state.sealed"));
    }
}
