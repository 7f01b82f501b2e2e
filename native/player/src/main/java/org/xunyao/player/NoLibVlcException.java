package org.xunyao.player;

/// libVLC cannot be used on this machine.
public final class NoLibVlcException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean found;

    NoLibVlcException(boolean found, String detail) {
        super(detail);
        this.found = found;
    }

    NoLibVlcException(boolean found, String detail, Throwable cause) {
        super(detail, cause);
        this.found = found;
    }

    /// Whether the library is there and only refused to start.
    public boolean found() {
        return found;
    }
}
