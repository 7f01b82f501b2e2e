package org.xunyao.access.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.PasswordRules.Shortfall;

/// The answer to a change of password (修改口令).
public sealed interface PasswordResult {
    /// It is changed.
    ///
    /// @param ticket what the session acts with from now on
    /// @param lastSignIn the one before, shown to a person who comes in by this change
    record Changed(Ticket.OfPerson ticket, Optional<Instant> lastSignIn) implements PasswordResult {}

    /// The new one breaks rules.
    ///
    /// @param rules all that it breaks, at least one
    record Unmet(Set<Shortfall> rules) implements PasswordResult {
        /// Copies.
        public Unmet {
            rules = Set.copyOf(rules);
        }
    }

    /// The old one was wrong; that counts like a wrong password at the door.
    ///
    /// @param triesLeft before the lock-out, at least 1
    record OldWrong(int triesLeft) implements PasswordResult {}

    /// Too many wrong passwords.
    ///
    /// @param until when the next try counts
    record Locked(Instant until) implements PasswordResult {}
}
