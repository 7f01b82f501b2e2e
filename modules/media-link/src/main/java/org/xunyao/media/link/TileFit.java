package org.xunyao.media.link;

import org.xunyao.video.PictureSize;

/// Fits a camera's picture into a tile: its proportions kept, never enlarged, even sides because colour
/// is halved.
final class TileFit {
    private TileFit() {}

    static PictureSize inside(PictureSize camera, PictureSize tile) {
        double scale = Math.min(
                1.0, Math.min((double) tile.width() / camera.width(), (double) tile.height() / camera.height()));
        return new PictureSize(even(camera.width() * scale), even(camera.height() * scale));
    }

    private static int even(double side) {
        return Math.max(16, (int) Math.round(side) & ~1);
    }
}
