package org.xunyao.casework;

import java.util.List;
import java.util.Set;
import org.xunyao.access.Account;
import org.xunyao.access.Accounts;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Tx;

/// Finds among the staff those who may enforce (执法人员名录).
final class Officers {
    private final Accounts accounts;

    Officers(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Those of the people who hold an enforcement certificate, each once, in the order of their logins.
    List<Officer> withPower(Tx tx, Set<PersonId> people) {
        return accounts.all(tx).stream()
                .map(Account::person)
                .filter(person ->
                        people.contains(person.id()) && !person.badge().isBlank())
                .map(Officers::officer)
                .toList();
    }

    private static Officer officer(Person person) {
        return new Officer(person.id(), person.name(), person.badge());
    }
}
