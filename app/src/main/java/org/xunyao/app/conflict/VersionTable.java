package org.xunyao.app.conflict;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The fields of both versions side by side; those that differ are marked with a word and a tint.
final class VersionTable {
    private static final double NAME_SHARE = 20;
    private static final double VERSION_SHARE = 40;

    private final ConflictPane.Naming naming;
    private final Texts texts;

    /// @param texts with {@link ConflictPane#BUNDLE} in front
    VersionTable(ConflictPane.Naming naming, Texts texts) {
        this.naming = naming;
        this.texts = texts;
    }

    /// @param mine what stands over this person's column
    /// @param theirs likewise
    ScrollPane of(List<Conflict.Row> rows, String mine, String theirs) {
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-table");
        grid.getColumnConstraints().setAll(share(NAME_SHARE), share(VERSION_SHARE), share(VERSION_SHARE));
        grid.addRow(0, said(texts.of("field"), "t-small", "fg-2"), said(mine, "t-bold"), said(theirs, "t-bold"));
        int row = 1;
        for (Conflict.Row one : rows) {
            grid.addRow(row++, name(one), version(one, one.mine(), "mine"), version(one, one.theirs(), "theirs"));
        }
        var scroll = new ScrollPane(grid);
        scroll.setId("conflict-rows");
        scroll.getStyleClass().add("conflict-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /// A sentence that is never cut.
    static Label said(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    private Node name(Conflict.Row row) {
        var name = said(naming.label(row.field()), row.differs() ? "t-bold" : "fg-2");
        var cell = new VBox(name);
        if (row.differs()) {
            var mark = new Chip(Icon.LOOK, texts.of("differs"), "look");
            mark.setId("differs-" + row.field());
            cell.getChildren().add(mark);
        }
        cell.getStyleClass().add("conflict-name");
        return cell;
    }

    private Node version(Conflict.Row row, String content, String side) {
        boolean empty = content.isBlank();
        var words = said(empty ? texts.of("empty") : naming.value(row.field(), content), empty ? "fg-2" : "t-reading");
        words.setId(side + "-" + row.field());
        var cell = new VBox(words);
        cell.getStyleClass().addAll("conflict-cell", row.differs() ? "different" : "same");
        return cell;
    }
}
