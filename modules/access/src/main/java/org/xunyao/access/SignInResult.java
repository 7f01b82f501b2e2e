package org.xunyao.access;

import java.time.Instant;
import java.util.Optional;

/// The answer at the sign-in form (登录). It never says which part was wrong.
public sealed interface SignInResult {
    /// Come in.
    ///
    /// @param ticket what the session acts with
    /// @param lastSignIn shown to the person, so that a stranger's session is noticed
    record Welcome(Ticket.OfPerson ticket, Optional<Instant> lastSignIn) implements SignInResult {}

    /// Wrong name or password.
    ///
    /// @param triesLeft before the lock-out, at least 1
    record Denied(int triesLeft) implements SignInResult {}

    /// Too many wrong passwords.
    ///
    /// @param until when the next try counts
    record Locked(Instant until) implements SignInResult {}
}
