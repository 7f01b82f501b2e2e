package org.xunyao.store.session;

/// A row that people change: it carries how often it was changed.
public interface Versioned {
    /// Its identifier.
    String id();

    /// How often it was changed, as far as this object knows.
    long version();

    /// Says which state of the row this object is meant to follow.
    void follow(long version);
}
