package org.xunyao.video;

import java.time.Duration;

/// Takes what a stream gives. It is called on the stream's own thread, one call at a time for a camera,
/// and must return soon: while it works, nothing is read from the camera.
public interface UnitListener {
    /// One coded picture, in coding order.
    void unit(AccessUnit unit);

    /// Anything else; by default nobody minds.
    default void event(StreamEvent event) {}

    /// The unit before this word was not new when it was given, as the protocol itself knows; by default
    /// nobody minds.
    ///
    /// @param least so old it was, or older
    default void aged(Duration least) {}
}
