package org.xunyao.video;

/// A stream that could not be opened or went on no longer.
public final class StreamException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /// Names the cause.
    ///
    /// @param why the cause
    /// @param detail for the log, without address, user or password
    public StreamException(Why why, String detail) {
        super(why + ": " + detail);
        this.why = why;
    }

    /// Names the cause.
    ///
    /// @param why the cause
    /// @param detail for the log, without address, user or password
    /// @param cause what was caught
    public StreamException(Why why, String detail, Throwable cause) {
        super(why + ": " + detail, cause);
        this.why = why;
    }

    /// The cause.
    public Why why() {
        return why;
    }
}
