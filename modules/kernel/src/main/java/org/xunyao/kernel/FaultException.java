package org.xunyao.kernel;

/// A broken world: the disk refuses, the database is gone, a file is not what its row says. It carries a
/// code that is shown to the person beside one plain sentence, and is caught only at the edge of a task
/// or transaction. An expected outcome is never a fault but a sealed result.
public final class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, such as `STORE-LOCKED`; the message bundles hold its sentence
    /// @param detail for the log, without personal data or secrets
    public FaultException(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /// @param code stable, such as `STORE-LOCKED`
    /// @param detail for the log
    /// @param cause what was caught
    public FaultException(String code, String detail, Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    /// The code that the person may read out to support.
    public String code() {
        return code;
    }
}
