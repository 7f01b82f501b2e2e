package org.xunyao.access.account;

import java.time.Duration;
import java.util.Optional;

/// How long sign-in is good for and when it locks, from `resources/roles/sign-in.csv` (登录策略).
///
/// @param tries wrong passwords until the lock-out, at least 1
/// @param lock how long the lock-out lasts
/// @param idleLock the screen locks after so long without a key or a movement
/// @param disableAfter an account that was not used for longer is closed
/// @param history so many passwords, the present one included, may not come again
/// @param passwordAge a password that is older must be changed, or none
public record SignInPolicy(
        int tries,
        Duration lock,
        Duration idleLock,
        Duration disableAfter,
        int history,
        Optional<Duration> passwordAge) {
    /// Refuses a policy that would never or always lock.
    public SignInPolicy {
        if (tries < 1
                || history < 0
                || nothing(lock)
                || nothing(idleLock)
                || nothing(disableAfter)
                || passwordAge.map(SignInPolicy::nothing).orElse(false)) {
            throw new IllegalArgumentException("sign-in policy");
        }
    }

    private static boolean nothing(Duration length) {
        return length.isNegative() || length.isZero();
    }
}
