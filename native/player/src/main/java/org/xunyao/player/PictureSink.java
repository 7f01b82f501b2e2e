package org.xunyao.player;

/// Takes pictures as they are decoded.
@FunctionalInterface
public interface PictureSink {
    /// Called on a thread of the engine, one call at a time for a decoder; must not call the decoder's
    /// blocking methods and must be quick.
    void picture(Picture picture);
}
