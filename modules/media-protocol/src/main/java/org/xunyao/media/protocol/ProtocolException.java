package org.xunyao.media.protocol;

import java.io.IOException;

/// The other side broke the rules of the pipe; the pipe cannot be used any more.
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param detail for the log; never holds bytes of the other side
    public ProtocolException(String detail) {
        super(detail);
    }

    /// @param detail for the log
    /// @param cause what the check said
    public ProtocolException(String detail, Throwable cause) {
        super(detail, cause);
    }
}
