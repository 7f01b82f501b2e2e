package org.xunyao.app.wall.second;

/// One screen of the computer, in pixels of the desktop.
///
/// @param name the same as long as it stands where it stands
/// @param x left edge
/// @param y upper edge
public record Monitor(String name, double x, double y, double width, double height) {
    /// One named after its size and place, for the system gives no other name.
    public static Monitor of(double x, double y, double width, double height) {
        String name = "%dx%d+%d+%d".formatted((int) width, (int) height, (int) x, (int) y);
        return new Monitor(name, x, y, width, height);
    }
}
