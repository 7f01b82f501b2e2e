package org.xunyao.store.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link Accounts} in the database.
public final class AccountsInStore implements Accounts {
    /// An adapter without state; the transaction carries everything.
    public AccountsInStore() {}

    /// SQL takes `a` and `a ` for equal, so the login is compared once more here.
    @Override
    public Optional<Account> byLogin(Tx tx, String login) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from PersonRow where login = :login", PersonRow.class)
                .setParameter("login", login)
                .uniqueResultOptional()
                .filter(person -> person.login.equals(login))
                .map(person -> account(session, SeenVersions.saw(tx, person)));
    }

    @Override
    public Optional<Account> of(Tx tx, PersonId person) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, PersonRow.class, person.value().toString()).map(row -> account(session, row));
    }

    /// The person's row first: who was overtaken fails there, before he touched anything else.
    @Override
    public void put(Tx tx, Account account) {
        StatelessSession session = Sessions.of(tx);
        PersonRow person = PersonRow.of(account.person());
        SeenVersions.put(tx, person);
        for (String rows : List.of("PersonRoleRow", "PersonAreaRow", "PasswordBeforeRow")) {
            session.createMutationQuery("delete from " + rows + " where personId = :person")
                    .setParameter("person", person.id)
                    .executeUpdate();
        }
        account.person().roles().forEach(role -> session.insert(PersonRoleRow.of(person.id, role.code())));
        account.areas().forEach(area -> session.insert(PersonAreaRow.of(person.id, area)));
        List<String> before = account.secret().earlier();
        for (int place = 0; place < before.size(); place++) {
            session.insert(PasswordBeforeRow.of(person.id, place, before.get(place)));
        }
        session.upsert(AccountRow.of(account));
    }

    @Override
    public List<Account> all(Tx tx) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from PersonRow order by login", PersonRow.class).getResultList().stream()
                .map(person -> account(session, SeenVersions.saw(tx, person)))
                .toList();
    }

    private static Account account(StatelessSession session, PersonRow person) {
        var roles = session
                .createSelectionQuery("from PersonRoleRow where personId = :person", PersonRoleRow.class)
                .setParameter("person", person.id)
                .getResultList()
                .stream()
                .map(row -> new RoleId(row.role))
                .collect(Collectors.toUnmodifiableSet());
        var areas = session
                .createSelectionQuery("select area from PersonAreaRow where personId = :person", String.class)
                .setParameter("person", person.id)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        List<String> before = session.createSelectionQuery(
                        "select hash from PasswordBeforeRow where personId = :person order by place", String.class)
                .setParameter("person", person.id)
                .getResultList();
        return session.get(AccountRow.class, person.id).account(person.person(roles), areas, before);
    }
}
