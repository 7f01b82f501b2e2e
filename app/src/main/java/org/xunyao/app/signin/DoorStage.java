package org.xunyao.app.signin;

import org.xunyao.app.signin.change.ChangeModel;

/// Which form stands in the door.
sealed interface DoorStage {
    /// User and password.
    record Form() implements DoorStage {}

    /// A new password; the only ways out are to change it or to leave.
    record Change(ChangeModel model) implements DoorStage {}

    /// The PIN of the token.
    record Token(PinProof proof) implements DoorStage {}
}
