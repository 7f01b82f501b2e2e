package org.xunyao.app.people.account;

import java.time.Instant;

/// How an account stands (账户状态).
public sealed interface AccountState {
    /// In use.
    record Active() implements AccountState {}

    /// Locked after too many wrong passwords.
    ///
    /// @param until its end
    record Locked(Instant until) implements AccountState {}

    /// Disabled; the name stays on what was signed.
    ///
    /// @param at since when
    /// @param unused because nobody used it for too long, else an administrator did it
    record Disabled(Instant at, boolean unused) implements AccountState {}
}
