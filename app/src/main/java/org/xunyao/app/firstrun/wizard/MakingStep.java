package org.xunyao.app.firstrun.wizard;

/// What is being made, in its order.
public enum MakingStep {
    /// The folder.
    FOLDER,
    /// The data key, wrapped by passphrase and recovery key.
    KEYRING,
    /// The encrypted database.
    DATABASE,
    /// The three accounts.
    ADMINISTRATORS,
    /// The key that signs for this station.
    SIGNING_KEY,
    /// Everything is opened once more and looked at; then it is put in its place. No cancel from here on.
    VERIFY,
    /// It is there.
    DONE
}
