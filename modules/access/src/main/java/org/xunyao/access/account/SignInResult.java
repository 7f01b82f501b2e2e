package org.xunyao.access.account;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.Ticket;

/// The answer at the sign-in form (登录). It never says which part was wrong.
public sealed interface SignInResult {
    /// Come in.
    ///
    /// @param ticket what the session acts with
    /// @param lastSignIn shown to the person, so that a stranger's session is noticed
    record Welcome(Ticket.OfPerson ticket, Optional<Instant> lastSignIn) implements SignInResult {}

    /// The password was right, but is to be changed first (强制改密).
    ///
    /// @param ticket for {@link SignIn#change} and nothing else
    record MustChange(Ticket.OfNewcomer ticket, Account.Reason why) implements SignInResult {}

    /// The password was right; the certificate is to be shown as well (双因素).
    ///
    /// @param ticket for {@link SignIn#prove} and nothing else
    /// @param certificate its SHA-256 in hexadecimal digits
    record SecondFactorNeeded(Ticket.OfNewcomer ticket, String certificate) implements SignInResult {}

    /// The password was right, but the account is closed (账户已停用).
    record Disabled(Account.Why why) implements SignInResult {}

    /// Wrong name or password, or wrong PIN.
    ///
    /// @param triesLeft before the lock-out, at least 1
    record Denied(int triesLeft) implements SignInResult {}

    /// The token or reader with the certificate is not there (未插入证书介质); no try was counted.
    ///
    /// @param code whose sentence the bundles hold
    record NoToken(String code) implements SignInResult {}

    /// Too many wrong passwords.
    ///
    /// @param until when the next try counts
    record Locked(Instant until) implements SignInResult {}
}
