package org.xunyao.access;

/// The person may not do this. Nothing was done; the refusal itself stands in the audit.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    @SuppressWarnings("serial") // never sent anywhere
    private final Refusal refusal;

    /// No role holds the action.
    ///
    /// @param action what was asked for
    public RefusedException(Action action) {
        this(action, new Refusal.NoRole());
    }

    /// @param action what was asked for
    /// @param refusal why not
    public RefusedException(Action action, Refusal refusal) {
        super("ACCESS-REFUSED: " + action.code() + ", " + refusal.getClass().getSimpleName());
        this.action = action.code();
        this.refusal = refusal;
    }

    /// The code of the action that was asked for.
    public String action() {
        return action;
    }

    /// Why not.
    public Refusal refusal() {
        return refusal;
    }
}
