package org.xunyao.access;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: the accounts of this station.
public interface Accounts {
    /// The account with that login, compared exactly.
    Optional<Account> byLogin(Tx tx, String login);

    /// Adds the account or replaces the one of the same person.
    void put(Tx tx, Account account);

    /// All accounts, ordered by login.
    List<Account> all(Tx tx);
}
