package org.xunyao.app.signin.change;

import java.util.Set;
import org.xunyao.app.signin.secret.PasswordTick;

/// What the form of a new password says.
public sealed interface ChangeMessage {
    /// Nothing.
    record None() implements ChangeMessage {}

    /// A field is empty.
    record Incomplete() implements ChangeMessage {}

    /// The new password was typed twice, differently.
    record Unequal() implements ChangeMessage {}

    /// The new password is the old one.
    record Same() implements ChangeMessage {}

    /// The new password is refused.
    ///
    /// @param unmet at least one
    record Unmet(Set<PasswordTick> unmet) implements ChangeMessage {
        /// Copies the set.
        public Unmet {
            unmet = Set.copyOf(unmet);
        }
    }

    /// The old password is wrong.
    ///
    /// @param triesLeft before the lock-out; 0 where none is counted
    record OldWrong(int triesLeft) implements ChangeMessage {}

    /// Too many wrong old passwords.
    ///
    /// @param minutes until the next try counts, at least 1
    record Locked(long minutes) implements ChangeMessage {}

    /// The accounts could not be written; the old password holds.
    ///
    /// @param code whose sentence the bundles hold
    record Fault(String code) implements ChangeMessage {}
}
