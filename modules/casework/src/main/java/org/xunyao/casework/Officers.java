package org.xunyao.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.kernel.Tx;

/// Finds among the staff those who may be named as officers (执法人员名录).
public final class Officers {
    private final Accounts accounts;
    private final Rulebook rulebook;

    /// @param rulebook says who may be named
    public Officers(Accounts accounts, Rulebook rulebook) {
        this.accounts = accounts;
        this.rulebook = rulebook;
    }

    /// Those of the people whom the rulebook lets be named on that day, each once, in the order of their
    /// logins.
    public List<Officer> namable(Tx tx, Set<PersonId> people, LocalDate day) {
        return accounts.all(tx).stream()
                .map(Account::person)
                .filter(person -> people.contains(person.id()) && rulebook.mayBeNamed(person, day))
                .map(Officers::officer)
                .toList();
    }

    private static Officer officer(Person person) {
        return new Officer(person.id(), person.name(), person.badge());
    }
}
