package org.xunyao.models.convert;

/// A graph that this converter does not understand, or that contradicts itself.
public final class ConversionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, such as `MODEL-OPERATION`
    /// @param detail for the log
    public ConversionException(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /// The code that the person may read out to support.
    public String code() {
        return code;
    }
}
