package org.xunyao.app.signin;

/// What the form says under the password.
public sealed interface SignInMessage {
    /// Nothing.
    record None() implements SignInMessage {}

    /// A field is empty.
    record Incomplete() implements SignInMessage {}

    /// User or password is wrong; which one is not said.
    ///
    /// @param triesLeft before the lock-out, at least 1
    record Denied(int triesLeft) implements SignInMessage {}

    /// Locked out.
    ///
    /// @param minutes until the next try counts, at least 1
    record Locked(long minutes) implements SignInMessage {}

    /// The accounts could not be asked.
    ///
    /// @param code whose sentence the bundles hold
    record Fault(String code) implements SignInMessage {}
}
