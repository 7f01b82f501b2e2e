package org.xunyao.ui.theme;

/// How much room controls take.
public enum Density {
    /// For screens narrower than {@value #NARROW} pixels.
    COMPACT("density-compact.css"),
    /// For desks.
    NORMAL("density-normal.css"),
    /// For tablets at an inspection.
    TOUCH("density-touch.css");

    /// Under this width a window goes compact by itself.
    public static final int NARROW = 1500;

    private final String sheet;

    Density(String sheet) {
        this.sheet = sheet;
    }

    /// What suits a window of this width.
    ///
    /// @param width in pixels of the scene
    public static Density forWidth(double width) {
        return width < NARROW ? COMPACT : NORMAL;
    }

    String sheet() {
        return sheet;
    }
}
