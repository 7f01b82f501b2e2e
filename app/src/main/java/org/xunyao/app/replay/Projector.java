package org.xunyao.app.replay;

import java.util.OptionalLong;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.video.AccessUnit;

/// Port: turns units into pictures, each under its own number and none that was not asked for. No method
/// waits; one thread.
public interface Projector extends AutoCloseable {
    /// How often it has begun. When it changes, everything asked before is forgotten; 0 before the first.
    int lives();

    /// Has a unit decoded.
    ///
    /// @param number 0 or more
    /// @param fresh whether everything before is forgotten; then a key unit
    /// @param shown whether its picture comes to {@link #picture}
    void play(long number, AccessUnit unit, boolean fresh, boolean shown);

    /// Bytes asked for and not answered yet.
    long waiting();

    /// Number of the next unit that was dealt with, in the order of asking. A picture of it was in {@link
    /// #picture} before.
    OptionalLong answer();

    /// Where the pictures come.
    TilePicture picture();

    /// Number of the picture last taken from {@link #picture}.
    long unit();

    @Override
    void close();
}
