package org.xunyao.video.patrol;

import java.util.EnumSet;
import java.util.Set;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// What stands before the operator at a moment (此刻所见).
///
/// @param tile the place of the picture in pixels of the screen
/// @param visible whether the window shows it: not minimised, not covered by the lock or another place of
///     work
/// @param present whether somebody touched keys, mouse or screen lately
public record Sight(CameraId camera, PictureSize tile, PictureState state, boolean visible, boolean present) {
    /// What keeps a look from counting.
    public enum Lack {
        /// 窗口不可见.
        WINDOW,
        /// 无人值守.
        PERSON,
        /// 画面不是实时.
        LIVE,
        /// 画面太小.
        SIZE
    }

    /// What is missing for this to count as having been looked at; empty if nothing is.
    ///
    /// @param leastWidth of a picture in which something can be seen, in pixels
    public Set<Lack> lacks(int leastWidth) {
        Set<Lack> missing = EnumSet.noneOf(Lack.class);
        if (!visible) {
            missing.add(Lack.WINDOW);
        }
        if (!present) {
            missing.add(Lack.PERSON);
        }
        if (state != PictureState.LIVE) {
            missing.add(Lack.LIVE);
        }
        if (visible && tile.width() < leastWidth) {
            missing.add(Lack.SIZE);
        }
        return missing;
    }
}
