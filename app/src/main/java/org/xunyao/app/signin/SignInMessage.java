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

    /// The account is disabled, and who can enable it.
    ///
    /// @param unused because nobody used it for too long
    record Disabled(boolean unused) implements SignInMessage {}

    /// The password was changed; sign in with it. No error.
    record Changed() implements SignInMessage {}

    /// The accounts could not be asked.
    ///
    /// @param code whose sentence the bundles hold
    record Fault(String code) implements SignInMessage {}
}
