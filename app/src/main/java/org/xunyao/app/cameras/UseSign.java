package org.xunyao.app.cameras;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.xunyao.registry.camera.RecordUse;
import org.xunyao.ui.control.Icon;

/// The sign of what a camera's records may be used for: a shape and a word (证、线、调), never a colour alone.
final class UseSign {
    private UseSign() {}

    /// Shape and word.
    static Node of(RecordUse use, CameraWords words) {
        var label = new Label(words.of("use." + use), shape(use));
        label.getStyleClass().add("use-sign");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Node shape(RecordUse use) {
        return switch (use) {
            case PROOF -> Icon.CLUE_ONLY.filled("icon-14", "icon-ok");
            case LEAD -> Icon.CLUE_ONLY.node("icon-14", "icon-quiet");
            case OBTAINABLE -> Icon.OBTAINED.node("icon-14", "icon-quiet");
        };
    }
}
