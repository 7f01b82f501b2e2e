package org.xunyao.app.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.kernel.WriteGate;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// The red band across the top of the window from the moment nothing is saved any more (只读): since when,
/// by which code, and how to go on. It takes no room until then and cannot be dismissed.
public final class ReadOnlyBanner extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Texts texts;
    private final ZoneId zone;
    private final Label title = words("read-only-title");
    private final Label steps = words("read-only-steps");

    /// @param texts hold {@link Services#BUNDLE}
    /// @param zone in which the time is shown
    public ReadOnlyBanner(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        setId("read-only");
        getStyleClass().add("read-only");
        var sheet = ReadOnlyBanner.class.getResource("shell.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        var lines = new VBox(title, steps);
        lines.getStyleClass().add("read-only-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Icon.ERROR.node("icon-over"), lines);
        setVisible(false);
        setManaged(false);
    }

    /// The window's content with this band above it.
    public Parent above(Parent content) {
        var frame = new BorderPane(content);
        frame.setTop(this);
        return frame;
    }

    /// Shows the band; on the FX thread. The first reason stays.
    public void show(WriteGate.Closed closed) {
        if (isVisible()) {
            return;
        }
        title.setText(texts.of("readonly.title", TIME.format(closed.at().atZone(zone)), closed.code()));
        steps.setText(texts.of("readonly.steps"));
        setAccessibleText(title.getText() + " " + steps.getText());
        setFocusTraversable(true);
        setVisible(true);
        setManaged(true);
    }

    private static Label words(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
