package org.xunyao.store.engine;

/// Why opening stopped; becomes a refused opening at the edge.
public final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    /// @param code `STORE-…`, with a sentence in the message bundles
    /// @param detail for the log, without secrets
    public RefusalException(String code, String detail) {
        super(detail);
        this.code = code;
        this.detail = detail;
    }

    /// @param code `STORE-…`, with a sentence in the message bundles
    /// @param detail for the log, without secrets
    /// @param cause what was caught
    public RefusalException(String code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.detail = detail + ": " + cause;
    }

    /// The code that the person may read out to support.
    public String code() {
        return code;
    }

    /// For the log.
    public String detail() {
        return detail;
    }
}
