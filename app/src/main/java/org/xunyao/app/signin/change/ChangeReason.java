package org.xunyao.app.signin.change;

/// Why a password is changed.
public enum ChangeReason {
    /// It is the first sign-in.
    FIRST,
    /// An administrator reset it.
    RESET,
    /// It is too old.
    EXPIRED,
    /// The account was not used for long, and nobody else could open it.
    UNUSED,
    /// The owner wants to.
    OWN,
    /// It is not a person's password but the passphrase of the data, changed by whoever is in charge of it.
    PASSPHRASE,
    /// The same, before everything is encrypted with another data key.
    DATA_KEY;

    /// Whether it is the passphrase of the data and no person's password.
    boolean ofData() {
        return this == PASSPHRASE || this == DATA_KEY;
    }
}
