package org.xunyao.evidence.copy;

/// A rectangle of a picture (区域), in pixels from its upper left corner.
///
/// @param x from the left, 0 or more
/// @param y from above, 0 or more
/// @param width at least 1
/// @param height at least 1
public record Area(int x, int y, int width, int height) {
    private static final int MOST = 100_000;

    /// Refuses what lies in no picture.
    ///
    /// @throws IllegalArgumentException for negative or overlong sides
    public Area {
        if (x < 0 || y < 0 || width < 1 || height < 1 || x > MOST || y > MOST || width > MOST || height > MOST) {
            throw new IllegalArgumentException("area %d,%d,%d,%d".formatted(x, y, width, height));
        }
    }

    /// Whether it lies wholly in a picture of that size.
    public boolean within(int wide, int high) {
        return x + width <= wide && y + height <= high;
    }

    /// `x,y,width,height`.
    String text() {
        return x + "," + y + "," + width + "," + height;
    }

    static Area of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("area " + text);
        }
        return new Area(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }
}
