package org.xunyao.video.wear;

import org.xunyao.video.Box;

/// Where a person's clothes are seen in his box (躯干区域): below the head, above the hands, the middle of the
/// width. Of somebody behind a counter the box ends at its edge and is nearly as wide as high; so the head is
/// measured by the width there, by the height of a box that is narrow.
///
/// @param x left edge, 0..1 of the picture
/// @param y upper edge
/// @param width 0..1
/// @param height 0..1
public record Torso(double x, double y, double width, double height) {
    private static final double SIDE = 0.3;
    private static final double HEAD_OF_WIDTH = 0.5;
    private static final double HEAD_OF_HEIGHT = 0.18;
    private static final double HIP_OF_WIDTH = 1.1;
    private static final double HIP_OF_HEIGHT = 0.42;
    private static final double LOWEST = 0.9;

    /// That of a box.
    ///
    /// @param across width of the picture in pixels
    /// @param down its height
    public static Torso of(Box person, int across, int down) {
        double width = person.width() * across;
        double height = person.height() * down;
        double head = Math.min(Math.max(HEAD_OF_WIDTH * width, HEAD_OF_HEIGHT * height), LOWEST * height);
        double hip = Math.min(Math.max(HIP_OF_WIDTH * width, HIP_OF_HEIGHT * height), LOWEST * height);
        return new Torso(
                person.x() + SIDE * person.width(),
                person.y() + head / down,
                (1 - 2 * SIDE) * person.width(),
                (hip - head) / down);
    }

    /// Share of it that lies behind a box, 0..1.
    public double behind(Box other) {
        double wide = Math.min(x + width, other.x() + other.width()) - Math.max(x, other.x());
        double high = Math.min(y + height, other.y() + other.height()) - Math.max(y, other.y());
        return wide <= 0 || high <= 0 || width <= 0 || height <= 0 ? 0 : wide * high / (width * height);
    }
}
