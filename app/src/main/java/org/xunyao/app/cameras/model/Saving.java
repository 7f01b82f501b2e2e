package org.xunyao.app.cameras.model;

import org.xunyao.registry.camera.RegisteredCamera;

/// What became of saving a camera.
public sealed interface Saving {
    /// It is saved.
    ///
    /// @param effect when the wall follows
    record Done(RegisteredCamera camera, Effect effect) implements Saving {}

    /// Somebody else saved another state in between; nothing was saved.
    ///
    /// @param theirs as it is stored, with its form
    record Overtaken(RegisteredCamera theirs, CameraForm form) implements Saving {}

    /// When the running program follows the register.
    enum Effect {
        /// It follows already.
        NOW,
        /// At the next start.
        NEXT_START,
        /// There is nothing to follow.
        NONE
    }
}
