package org.xunyao.access;

import java.time.Instant;
import java.util.Optional;

/// What the workstation knows of a person's sign-in.
///
/// @param passwordHash as {@link PasswordHash} encoded it
/// @param failures wrong tries since the last success or lock, from 0
/// @param lockedUntil the end of a lock-out, also when it has passed
/// @param lastSignIn the last success
/// @param mustChange the password was set by somebody else
public record Account(
        Person person,
        String passwordHash,
        int failures,
        Optional<Instant> lockedUntil,
        Optional<Instant> lastSignIn,
        boolean mustChange) {
    /// The account after a right password.
    Account entered(Instant at) {
        return new Account(person, passwordHash, 0, Optional.empty(), Optional.of(at), mustChange);
    }

    /// The account after one more wrong password.
    Account failed() {
        return new Account(person, passwordHash, failures + 1, lockedUntil, lastSignIn, mustChange);
    }

    /// The account after the last wrong password that was allowed.
    Account locked(Instant until) {
        return new Account(person, passwordHash, 0, Optional.of(until), lastSignIn, mustChange);
    }
}
