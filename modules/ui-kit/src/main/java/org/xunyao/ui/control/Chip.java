package org.xunyao.ui.control;

import javafx.scene.control.Label;

/// A short word with a ground: a state, a number, a kind.
public final class Chip extends Label {
    /// @param styles of `ok`, `late`, `machine`, `over`; none gives a plain edge
    public Chip(Icon icon, String words, String... styles) {
        super(words, icon.node("icon-14"));
        getStyleClass().add("chip");
        getStyleClass().addAll(styles);
        setMinWidth(USE_PREF_SIZE);
    }
}
