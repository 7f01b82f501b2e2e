package org.xunyao.access.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Person;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.TrustedTime;

/// What administrators see of an account (人员卡片): never a hash.
///
/// @param areas codes of the areas the person is assigned to
/// @param mustChange why the password is to be changed at the next sign-in, or nothing
/// @param certificate SHA-256 of the certificate that must be shown as well
public record PersonCard(
        Person person,
        Set<String> areas,
        State state,
        Optional<Instant> lastSignIn,
        Optional<Account.Reason> mustChange,
        Optional<String> certificate) {
    static PersonCard of(Account account, TrustedTime time) {
        State state = account.standing()
                .closed()
                .<State>map(closed -> new State.Disabled(closed.at(), closed.why()))
                .or(() -> account.lockedUntil(time).map(State.Locked::new))
                .orElseGet(State.Active::new);
        return new PersonCard(
                account.person(),
                account.areas(),
                state,
                account.lastSignIn(),
                account.secret().mustChange(),
                account.standing().certificate());
    }

    /// Whether the account opens.
    public sealed interface State {
        /// It does.
        record Active() implements State {}

        /// Too many wrong passwords.
        record Locked(Instant until) implements State {}

        /// It is closed. The name stays on old documents.
        record Disabled(Instant at, Account.Why why) implements State {}
    }
}
