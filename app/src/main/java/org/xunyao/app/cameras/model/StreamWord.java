package org.xunyao.app.cameras.model;

/// How a camera's stream stands, as the list says it.
public enum StreamWord {
    /// Pictures come in time.
    LIVE,
    /// Pictures come late.
    LATE,
    /// Nothing comes.
    STALLED,
    /// Pictures come and cannot be used.
    TROUBLED,
    /// No connection.
    DOWN,
    /// It is being connected.
    CONNECTING,
    /// It is stopped.
    STOPPED,
    /// It was entered since the start; its stream is opened at the next one.
    NEXT_START,
    /// The register knows no address.
    NO_ADDRESS,
    /// The address cannot be used.
    BAD_ADDRESS,
    /// It left the register.
    WITHDRAWN
}
