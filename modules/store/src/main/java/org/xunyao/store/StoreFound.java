package org.xunyao.store;

/// What lies in a data folder.
public enum StoreFound {
    /// No database.
    NONE,
    /// A database as programs before 0.2 made it, in clear.
    PLAIN,
    /// An encrypted database.
    ENCRYPTED
}
