package org.xunyao.app.conflict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Two decisions about one thing side by side: the one that was not saved and the one that stands. One
/// way on, by the button or Escape.
public final class OvertakenPane extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Button on;

    /// @param texts of the program; the bundle of {@link ConflictPane} is put in front
    /// @param zone in which times are written
    /// @param goOn leads on from what is stored
    public OvertakenPane(Overtaken race, ConflictPane.Naming naming, Texts texts, ZoneId zone, Runnable goOn) {
        Texts words = texts.with(ConflictPane.BUNDLE);
        getStyleClass().add("conflict");
        setId("overtaken");
        var sheet = ConflictPane.class.getResource("conflict.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        on = Buttons.primary(words.of("overtaken.on"), goOn);
        on.setId("overtaken-on");
        on.setMinWidth(USE_PREF_SIZE);
        var head = new VBox(
                VersionTable.said(words.of("overtaken.title"), "t-workspace"),
                VersionTable.said(words.of("overtaken.more"), "fg-2"));
        head.getStyleClass().add("conflict-head");
        String at = race.at().map(when -> WHEN.format(when.atZone(zone))).orElse("");
        ScrollPane table = new VersionTable(naming, words)
                .of(
                        race.rows(),
                        words.of("mine"),
                        words.of("overtaken.theirs", race.who(), at).strip());
        var ways = new HBox(on);
        ways.getStyleClass().add("conflict-ways");
        getChildren().addAll(head, table, ways);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                goOn.run();
            }
        });
    }

    /// Puts the focus on the way on.
    public void enter() {
        on.requestFocus();
    }
}
