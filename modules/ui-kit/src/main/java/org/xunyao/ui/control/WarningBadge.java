package org.xunyao.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.xunyao.ui.text.Texts;

/// A warning level as shape and word on a soft ground.
public final class WarningBadge extends Label {
    /// @param texts give the word of the level
    public WarningBadge(WarningLevel level, Texts texts) {
        super(texts.of("warning." + level.name()), shape(level));
        getStyleClass().addAll("warning-badge", level.style());
        setMinWidth(USE_PREF_SIZE);
    }

    /// The shape alone, for lists whose column is titled and whose row has an accessible text.
    public static Region shape(WarningLevel level) {
        var shape = new Region();
        shape.getStyleClass().addAll("warning-shape", level.style());
        return shape;
    }
}
