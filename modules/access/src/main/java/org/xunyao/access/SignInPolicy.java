package org.xunyao.access;

import java.time.Duration;

/// How often a password may be wrong, from `resources/roles/sign-in.csv`.
///
/// @param tries wrong passwords until the lock-out, at least 1
/// @param lock how long the lock-out lasts
public record SignInPolicy(int tries, Duration lock) {
    /// Refuses a policy that would never or always lock.
    public SignInPolicy {
        if (tries < 1 || lock.isNegative() || lock.isZero()) {
            throw new IllegalArgumentException("sign-in policy");
        }
    }
}
