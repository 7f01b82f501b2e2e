package org.xunyao.app.signin.change;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.signin.secret.PasswordTick;

/// What the accounts answer to a new password.
public sealed interface ChangeAnswer {
    /// It holds from now on.
    ///
    /// @param come what opens the door at once; empty if the person is inside already
    record Changed(Optional<SignInResult.Welcome> come) implements ChangeAnswer {}

    /// The new password was refused; the old one holds.
    ///
    /// @param unmet at least one
    record Unmet(Set<PasswordTick> unmet) implements ChangeAnswer {
        /// Copies the set.
        public Unmet {
            unmet = Set.copyOf(unmet);
        }
    }

    /// The old password was wrong.
    ///
    /// @param triesLeft before the lock-out; 0 where none is counted
    record OldWrong(int triesLeft) implements ChangeAnswer {}

    /// Too many wrong old passwords.
    ///
    /// @param until when the next try counts
    record Locked(Instant until) implements ChangeAnswer {}
}
