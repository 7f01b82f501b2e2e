package org.xunyao.ui.control;

/// How a fact stands; always shown as icon and words, colour only helps.
public enum Level {
    /// In order, or simply so.
    QUIET("icon-ok"),
    /// Not there, without anything being wrong.
    ABSENT("icon-quiet"),
    /// Deserves a look.
    LOOK("icon-late"),
    /// Stops work.
    BROKEN("icon-red");

    private final String style;

    Level(String style) {
        this.style = style;
    }

    /// Style class of the icon beside it.
    public String style() {
        return style;
    }
}
