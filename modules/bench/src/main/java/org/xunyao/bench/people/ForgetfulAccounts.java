package org.xunyao.bench.people;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.kernel.Tx;

/// The sabotage: wrong passwords are not written down.
///
/// @param real what it reads from
record ForgetfulAccounts(Accounts real) implements Accounts {
    @Override
    public Optional<Account> byLogin(Tx tx, String login) {
        return real.byLogin(tx, login);
    }

    @Override
    public Optional<Account> of(Tx tx, PersonId person) {
        return real.of(tx, person);
    }

    @Override
    public void put(Tx tx, Account account) {
        if (account.tries().failures() == 0 && account.tries().lock().isEmpty()) {
            real.put(tx, account);
        }
    }

    @Override
    public List<Account> all(Tx tx) {
        return real.all(tx);
    }
}
