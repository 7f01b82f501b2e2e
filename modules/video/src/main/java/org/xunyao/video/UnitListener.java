package org.xunyao.video;

/// Takes what a stream gives. It is called on the stream's own thread, one call at a time for a camera,
/// and must return soon: while it works, nothing is read from the camera.
public interface UnitListener {
    /// One coded picture, in coding order.
    void unit(AccessUnit unit);

    /// Anything else; by default nobody minds.
    default void event(StreamEvent event) {}
}
