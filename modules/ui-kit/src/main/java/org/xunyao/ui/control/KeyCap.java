package org.xunyao.ui.control;

import javafx.scene.control.Label;

/// The picture of a key beside the command it gives.
public final class KeyCap extends Label {
    /// @param key as printed on the keyboard, such as `Enter`
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
