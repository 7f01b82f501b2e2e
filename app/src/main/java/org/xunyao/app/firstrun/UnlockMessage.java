package org.xunyao.app.firstrun;

/// What the unlock screen says under its fields.
public sealed interface UnlockMessage {
    /// Nothing.
    record None() implements UnlockMessage {}

    /// A field is empty.
    record Incomplete() implements UnlockMessage {}

    /// The passphrase does not fit.
    ///
    /// @param tries wrong ones since the program started, at least 1
    record Wrong(int tries) implements UnlockMessage {}

    /// The recovery key does not fit.
    ///
    /// @param tries wrong ones since the program started, at least 1
    record KeyWrong(int tries) implements UnlockMessage {}

    /// The recovery key is mistyped.
    ///
    /// @param group which of its groups, from 1; 0 if the number of characters is wrong
    record Mistyped(int group) implements UnlockMessage {}

    /// The new passphrase was typed twice, differently.
    record Unequal() implements UnlockMessage {}

    /// The new passphrase does not meet its terms; the ticks say which.
    record Unmet() implements UnlockMessage {}
}
