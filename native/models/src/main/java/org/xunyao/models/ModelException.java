package org.xunyao.models;

/// Why a model could not be made or must not be used. The code stands beside one plain sentence on the
/// screen.
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, such as `MODEL-DIGEST`
    /// @param detail for the log
    public ModelException(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /// @param code stable, such as `MODEL-READ`
    /// @param detail for the log
    /// @param cause what was caught
    public ModelException(String code, String detail, Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    /// The code that the person may read out to support.
    public String code() {
        return code;
    }
}
