package org.xunyao.kernel;

/// Somebody else saved the thing after this person had opened it. Nothing was saved; both versions are
/// carried to the person, who decides. It is no fault of the world, so no {@link FaultException}.
public final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What the message bundles call it.
    public static final String CODE = "STORE-SUPERSEDED";

    private final transient Object theirs;
    private final transient Object mine;

    /// @param theirs as it is stored now
    /// @param mine as it was to be saved; of the same type
    public SupersededException(Object theirs, Object mine) {
        super(CODE + ": saved by somebody else in between");
        this.theirs = theirs;
        this.mine = mine;
    }

    /// As it is stored now.
    ///
    /// @throws ClassCastException if it is of another type
    public <T> T theirs(Class<T> type) {
        return type.cast(theirs);
    }

    /// As it was to be saved.
    ///
    /// @throws ClassCastException if it is of another type
    public <T> T mine(Class<T> type) {
        return type.cast(mine);
    }
}
