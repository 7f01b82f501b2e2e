package org.xunyao.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The kinds of buttons.
public final class Buttons {
    private Buttons() {}

    /// The one main action of a region.
    public static Button primary(String words, Runnable action) {
        return button(words, action, "primary");
    }

    /// An ordinary action.
    public static Button normal(String words, Runnable action) {
        return button(words, action, "normal");
    }

    /// An action of little weight, without an edge.
    public static Button ghost(String words, Runnable action) {
        return button(words, action, "ghost");
    }

    /// An icon alone; its name and key are its tooltip and accessible text.
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = button("", action, "ghost");
        button.getStyleClass().add("icon-only");
        button.setGraphic(icon.node("icon-20"));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /// A label that is cut with an ellipsis when there is no room and then tells its whole text in a tooltip.
    public static Label ellipsised(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll(styles);
        var whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        label.setMinWidth(0);
        return label;
    }

    private static Button button(String words, Runnable action, String style) {
        var button = new Button(words);
        button.getStyleClass().add(style);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
