package org.xunyao.player;

/// Takes pictures as they are displayed.
@FunctionalInterface
public interface PictureSink {
    /// Called on a libVLC thread, one call at a time for a player; must not call the player and must be
    /// quick.
    void picture(Picture picture);
}
