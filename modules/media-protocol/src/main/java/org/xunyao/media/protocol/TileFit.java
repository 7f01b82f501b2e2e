package org.xunyao.media.protocol;

import org.xunyao.video.PictureSize;

/// Fits a picture into a tile: its proportions kept, never enlarged, even sides because colour is halved.
public final class TileFit {
    private static final int LEAST_SIDE = 16;

    private TileFit() {}

    /// The size of the picture inside the tile.
    ///
    /// @param picture true size in pixels
    /// @param tile the largest that is wanted
    public static PictureSize inside(PictureSize picture, PictureSize tile) {
        double scale = Math.min(
                1.0, Math.min((double) tile.width() / picture.width(), (double) tile.height() / picture.height()));
        return new PictureSize(even(picture.width() * scale), even(picture.height() * scale));
    }

    private static int even(double side) {
        return Math.max(LEAST_SIDE, (int) Math.round(side) & ~1);
    }
}
