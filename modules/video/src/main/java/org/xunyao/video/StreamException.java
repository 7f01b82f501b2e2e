package org.xunyao.video;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stream that could not be opened or went on no longer.
public final class StreamException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient @Nullable StreamAddress instead;

    /// Names the cause.
    ///
    /// @param why the cause
    /// @param detail for the log, without address, user or password
    public StreamException(Why why, String detail) {
        super(why + ": " + detail);
        this.why = why;
        this.instead = null;
    }

    /// Names the cause, and the same camera's other way.
    ///
    /// @param why the cause
    /// @param detail for the log, without address, user or password
    /// @param instead what to try at once, and from now on
    public StreamException(Why why, String detail, StreamAddress instead) {
        super(why + ": " + detail);
        this.why = why;
        this.instead = instead;
    }

    /// Names the cause.
    ///
    /// @param why the cause
    /// @param detail for the log, without address, user or password
    /// @param cause what was caught
    public StreamException(Why why, String detail, Throwable cause) {
        super(why + ": " + detail, cause);
        this.why = why;
        this.instead = null;
    }

    /// What to try at once and from now on, where the protocol knows another way.
    public Optional<StreamAddress> instead() {
        return Optional.ofNullable(instead);
    }

    /// The cause.
    public Why why() {
        return why;
    }
}
