package org.xunyao.app.people.parts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xunyao.ui.control.Icon;

/// Pieces of the three pages.
public final class Parts {
    private Parts() {}

    /// A label and what it is about, as a line of the side column.
    public static Node pair(String label, Node value) {
        var name = new Label(label);
        name.getStyleClass().addAll("fg-2", "people-pair-name");
        var line = new HBox(name, value);
        HBox.setHgrow(value, Priority.ALWAYS);
        line.getStyleClass().add("people-pair");
        return line;
    }

    /// The same with words.
    public static Node pair(String label, String value) {
        var words = new Label(value);
        words.setWrapText(true);
        return pair(label, words);
    }

    /// A sentence that may be long.
    public static Label sentence(String words, String... styles) {
        var sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll(styles);
        return sentence;
    }

    /// A sentence with a sign before it.
    public static Label told(Icon icon, String style, String words, String... styles) {
        Label told = sentence(words, styles);
        told.setGraphic(icon.node(style));
        told.getStyleClass().add("people-told");
        return told;
    }

    /// A part of the side column.
    public static VBox section(Node... inside) {
        var section = new VBox(inside);
        section.getStyleClass().add("people-section");
        return section;
    }

    /// The side column's own scrolling.
    public static ScrollPane scroll(Node inside) {
        var scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("people-scroll");
        return scroll;
    }

    /// A button that says why it cannot be pressed: on itself as a tooltip of the box around it, for a
    /// disabled button shows none, and to a screen reader.
    ///
    /// @param refusal why not; empty if it can be pressed
    public static Node explained(Button button, String refusal) {
        if (refusal.isEmpty()) {
            return button;
        }
        button.setDisable(true);
        button.setAccessibleHelp(refusal);
        var box = new StackPane(button);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        Tooltip.install(box, new Tooltip(refusal));
        return box;
    }

    /// A labelled control of a form.
    public static VBox labelled(String words, Node control) {
        var label = new Label(words);
        label.getStyleClass().addAll("fg-2", "t-small", "people-form-label");
        label.setLabelFor(control);
        return new VBox(label, control);
    }
}
