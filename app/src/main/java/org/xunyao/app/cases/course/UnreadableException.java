package org.xunyao.app.cases.course;

/// A field cannot be read, such as a day that is none.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field its name
    public UnreadableException(String field) {
        super(field);
        this.field = field;
    }

    /// Name of the field.
    public String field() {
        return field;
    }
}
