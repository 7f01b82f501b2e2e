package org.xunyao.app.signin;

import java.time.Instant;
import org.xunyao.access.account.SignInResult;
import org.xunyao.app.signin.change.ChangeRequest;

/// What the door answers to one try (登录结果). Nothing in it says which part was wrong.
public sealed interface DoorAnswer {
    /// Come in.
    record Come(SignInResult.Welcome welcome) implements DoorAnswer {}

    /// The password was right, but it must be changed before anything else.
    record MustChange(ChangeRequest request) implements DoorAnswer {}

    /// The password was right; the account also asks for its token.
    record TokenNeeded(PinProof proof) implements DoorAnswer {}

    /// Wrong user, password or PIN.
    ///
    /// @param triesLeft before the lock-out, at least 1
    record Denied(int triesLeft) implements DoorAnswer {}

    /// The token is not there; no try was counted.
    ///
    /// @param code whose sentence the bundles hold
    record NoToken(String code) implements DoorAnswer {}

    /// Too many wrong tries.
    ///
    /// @param until when the next try counts
    record Locked(Instant until) implements DoorAnswer {}

    /// The account is disabled; said after the right password only.
    ///
    /// @param unused because nobody used it for too long, else an administrator did it
    record Disabled(boolean unused) implements DoorAnswer {}
}
