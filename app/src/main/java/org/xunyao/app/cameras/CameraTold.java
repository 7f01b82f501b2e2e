package org.xunyao.app.cameras;

import org.xunyao.app.cameras.model.Examined;

/// What the screen says of the last thing that was done.
public sealed interface CameraTold {
    /// Nothing.
    record None() implements CameraTold {}

    /// It is being done.
    ///
    /// @param key of the sentence, below `doing.`
    record Doing(String key) implements CameraTold {}

    /// It is done.
    ///
    /// @param key of the sentence, below `told.`
    /// @param what it was about
    record Done(String key, String what) implements CameraTold {}

    /// A connection was tested.
    record Tested(Examined examined) implements CameraTold {}

    /// It was not done.
    ///
    /// @param code of the fault or refusal
    record Failed(String code) implements CameraTold {}
}
