package org.xunyao.app.backup.restore;

/// The steps back, in their order.
public enum RestoreStep {
    /// Which copy.
    CHOOSE,
    /// What opens it.
    UNLOCK,
    /// It is copied beside the data and compared.
    COPY,
    /// What differs, and the word that confirms.
    CONFIRM,
    /// The folders are swapped and the program starts again.
    SWAP
}
