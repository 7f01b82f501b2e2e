package org.xunyao.testkit.onvif;

/// What a simulated device does wrong until it is set to {@link #OK} again.
public enum OnvifFault {
    /// nothing
    OK,
    /// refuses every user and password
    WRONG_PASSWORD,
    /// takes the question and says nothing
    STALL,
    /// answers without end
    HUGE,
    /// answers with entities in entities
    LAUGHS,
    /// answers with a document type that names a file
    DTD,
    /// answers with elements in elements
    DEEP,
    /// sends the caller to another machine by HTTP
    REDIRECT,
    /// names another machine as the place of its services and streams
    ELSEWHERE,
    /// answers with random bytes
    GARBAGE,
    /// answers with a page for browsers
    PAGE,
    /// has no service for turning
    NO_PTZ,
    /// carries out orders to move a moment later, and answers then
    LATE_MOVES,
    /// takes orders to stop and does not answer
    STALLED_STOP,
    /// confirms orders to stop and turns on, also past the time of the order; says so when asked
    DEAF
}
