package org.xunyao.access.account;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Tx;

/// Port: the accounts of this station.
public interface Accounts {
    /// The account with that login, compared exactly.
    Optional<Account> byLogin(Tx tx, String login);

    /// The account of a person.
    default Optional<Account> of(Tx tx, PersonId person) {
        return all(tx).stream()
                .filter(account -> account.person().id().equals(person))
                .findFirst();
    }

    /// Adds the account or replaces the one of the same person.
    void put(Tx tx, Account account);

    /// All accounts, ordered by login.
    List<Account> all(Tx tx);
}
