package org.xunyao.app.conflict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// Both versions side by side, fields that differ marked with a word and a tint; below, the
/// three ways on. Escape decides nothing, and so does Enter at the beginning: the focus lies on that
/// button.
public final class ConflictPane extends VBox {
    /// Base name of this view's message bundle.
    public static final String BUNDLE = "org.xunyao.app.conflict.conflict";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double NAME_SHARE = 20;
    private static final double VERSION_SHARE = 40;

    private final Conflict conflict;
    private final Naming naming;
    private final Texts texts;
    private final Button keep;
    private final ScrollPane scroll = new ScrollPane();

    /// How a thing names its fields.
    public interface Naming {
        /// What a field is called.
        String label(String field);

        /// What its content is as words.
        String value(String field, String content);
    }

    /// @param texts of the program; this view's bundle is put in front
    /// @param zone in which times are written
    public ConflictPane(Conflict conflict, Naming naming, Texts texts, ZoneId zone) {
        this.conflict = conflict;
        this.naming = naming;
        this.texts = texts.with(BUNDLE);
        this.keep = button(Buttons.normal(this.texts.of("cancel"), conflict.choice()::cancel), "conflict-cancel");
        getStyleClass().add("conflict");
        setId("conflict");
        var sheet = ConflictPane.class.getResource("conflict.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        scroll.setContent(table(zone));
        scroll.setId("conflict-rows");
        scroll.getStyleClass().add("conflict-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll, ways());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Puts the focus on the button that changes nothing.
    public void enter() {
        keep.requestFocus();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            conflict.choice().cancel();
            key.consume();
        }
    }

    private Node head() {
        var title = said(texts.of("title"), "t-workspace");
        var more = said(texts.of("more", Texts.figure(conflict.differing())), "fg-2");
        var head = new VBox(title, more);
        head.getStyleClass().add("conflict-head");
        return head;
    }

    private Node table(ZoneId zone) {
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-table");
        grid.getColumnConstraints().setAll(share(NAME_SHARE), share(VERSION_SHARE), share(VERSION_SHARE));
        grid.addRow(
                0,
                said(texts.of("field"), "t-small", "fg-2"),
                said(texts.of("mine"), "t-bold"),
                said(texts.of("theirs", WHEN.format(conflict.theirsAt().atZone(zone))), "t-bold"));
        int row = 1;
        for (Conflict.Row one : conflict.rows()) {
            grid.addRow(row++, name(one), version(one, one.mine(), "mine"), version(one, one.theirs(), "theirs"));
        }
        return grid;
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

    private Node ways() {
        var mine = button(Buttons.normal(texts.of("use.mine"), conflict.choice()::mine), "conflict-mine");
        var theirs = button(Buttons.normal(texts.of("use.theirs"), conflict.choice()::theirs), "conflict-theirs");
        var buttons = new HBox(mine, theirs, keep);
        buttons.getStyleClass().add("conflict-buttons");
        var ways = new VBox(said(texts.of("ways"), "fg-2"), buttons);
        ways.getStyleClass().add("conflict-ways");
        return ways;
    }

    private static Button button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label said(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
