package org.xunyao.app.picture;

import java.nio.ByteBuffer;

/// The newest picture of one camera in memory that the media worker writes. Called on the JavaFX thread
/// only.
public interface TilePicture {
    /// Changes whenever slots, width or height are other ones than before, such as after the worker was
    /// restarted.
    int generation();

    /// The slots the worker fills in turn: direct buffers of width × height × 4 bytes, BGRA, opaque, top
    /// row first.
    ByteBuffer[] slots();

    /// Takes the newest picture, if there is one not taken before. Its slot is not written again before
    /// the next call.
    ///
    /// @return index of the fresh slot, or −1
    int poll();

    /// Pixels in a row.
    int width();

    /// Rows.
    int height();

    /// What must not be seen of it, now. A picture that does not say so is not shown.
    default Cover cover() {
        return new Cover.Unknown();
    }
}
