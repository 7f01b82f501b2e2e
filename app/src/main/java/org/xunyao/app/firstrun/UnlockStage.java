package org.xunyao.app.firstrun;

/// What the unlock screen asks for.
public sealed interface UnlockStage {
    /// The passphrase.
    record Passphrase() implements UnlockStage {}

    /// The recovery key and a new passphrase.
    record Recovery() implements UnlockStage {}

    /// What to do after a refusal.
    ///
    /// @param code whose sentence the bundles hold
    record Refused(String code) implements UnlockStage {}
}
