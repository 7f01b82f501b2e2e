package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Account;
import org.xunyao.access.Person;

/// What is kept of a person's sign-in.
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @Column(name = "person_id")
    String personId = "";

    @Column(name = "password_hash")
    String passwordHash = "";

    @Column(name = "failures")
    int failures;

    @Column(name = "locked_until")
    @Nullable
    Instant lockedUntil;

    @Column(name = "last_sign_in")
    @Nullable
    Instant lastSignIn;

    @Column(name = "must_change")
    boolean mustChange;

    static AccountRow of(Account account) {
        var row = new AccountRow();
        row.personId = account.person().id().value().toString();
        row.passwordHash = account.passwordHash();
        row.failures = account.failures();
        row.lockedUntil = account.lockedUntil().orElse(null);
        row.lastSignIn = account.lastSignIn().orElse(null);
        row.mustChange = account.mustChange();
        return row;
    }

    Account account(Person person) {
        return new Account(
                person,
                passwordHash,
                failures,
                Optional.ofNullable(lockedUntil),
                Optional.ofNullable(lastSignIn),
                mustChange);
    }
}
