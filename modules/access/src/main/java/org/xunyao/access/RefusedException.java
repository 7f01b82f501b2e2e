package org.xunyao.access;

/// The person may not do this. Nothing was done; the refusal itself stands in the audit.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    /// @param action what was asked for
    public RefusedException(Action action) {
        super("ACCESS-REFUSED: " + action.code());
        this.action = action.code();
    }

    /// The code of the action that was asked for.
    public String action() {
        return action;
    }
}
