package org.xunyao.app.conflict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Both versions side by side, fields that differ marked with a word and a tint; below, the
/// three ways on. Escape decides nothing, and so does Enter at the beginning: the focus lies on that
/// button.
public final class ConflictPane extends VBox {
    /// Base name of this view's message bundle.
    public static final String BUNDLE = "org.xunyao.app.conflict.conflict";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Conflict conflict;
    private final Texts texts;
    private final Button keep;

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
        this.texts = texts.with(BUNDLE);
        this.keep = button(Buttons.normal(this.texts.of("cancel"), conflict.choice()::cancel), "conflict-cancel");
        getStyleClass().add("conflict");
        setId("conflict");
        var sheet = ConflictPane.class.getResource("conflict.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var theirs = this.texts.of("theirs", WHEN.format(conflict.theirsAt().atZone(zone)));
        ScrollPane scroll = new VersionTable(naming, this.texts).of(conflict.rows(), this.texts.of("mine"), theirs);
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
        var title = VersionTable.said(texts.of("title"), "t-workspace");
        var more = VersionTable.said(texts.of("more", Texts.figure(conflict.differing())), "fg-2");
        var head = new VBox(title, more);
        head.getStyleClass().add("conflict-head");
        return head;
    }

    private Node ways() {
        var mine = button(Buttons.normal(texts.of("use.mine"), conflict.choice()::mine), "conflict-mine");
        var theirs = button(Buttons.normal(texts.of("use.theirs"), conflict.choice()::theirs), "conflict-theirs");
        var buttons = new HBox(mine, theirs, keep);
        buttons.getStyleClass().add("conflict-buttons");
        var ways = new VBox(VersionTable.said(texts.of("ways"), "fg-2"), buttons);
        ways.getStyleClass().add("conflict-ways");
        return ways;
    }

    private static Button button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
