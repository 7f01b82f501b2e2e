package org.xunyao.video.fuzz;

import java.nio.charset.StandardCharsets;
import org.xunyao.video.wall.WallViews;
import org.xunyao.video.wall.WallViewsException;
import org.xunyao.video.wall.WallViewsText;

/// The views of the wall, which lie open on the disk.
public final class WallViewsFuzz {
    private WallViewsFuzz() {}

    /// Tries one input.
    ///
    /// @param input text
    public static void fuzzerTestOneInput(byte[] input) {
        WallViews views;
        try {
            views = WallViewsText.read(new String(input, StandardCharsets.UTF_8));
        } catch (WallViewsException refused) {
            return;
        }
        String text = WallViewsText.write(views);
        try {
            Contract.require(WallViewsText.write(WallViewsText.read(text)).equals(text), "read again they are others");
        } catch (WallViewsException refused) {
            throw new AssertionError("our own text is refused", refused);
        }
    }
}
