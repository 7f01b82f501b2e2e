package org.xunyao.player;

/// An engine's library cannot be used on this machine.
public final class NoEngineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean found;

    /// @param found whether the library is there and only refused to start
    public NoEngineException(boolean found, String detail) {
        super(detail);
        this.found = found;
    }

    /// @param found whether the library is there and only refused to start
    public NoEngineException(boolean found, String detail, Throwable cause) {
        super(detail, cause);
        this.found = found;
    }

    /// Whether the library is there and only refused to start.
    public boolean found() {
        return found;
    }
}
