package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Person;
import org.xunyao.access.account.Account;

/// What is kept of a person's sign-in.
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    @Column(name = "person_id")
    String personId = "";

    @Column(name = "password_hash")
    String passwordHash = "";

    @Column(name = "password_set_at")
    Instant passwordSetAt = Instant.EPOCH;

    @Column(name = "must_change")
    boolean mustChange;

    @Column(name = "must_change_why")
    @Nullable
    String mustChangeWhy;

    @Embedded
    LockColumns lock = new LockColumns();

    @Column(name = "last_sign_in")
    @Nullable
    Instant lastSignIn;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_why")
    @Nullable
    String closedWhy;

    @Column(name = "certificate_sha256")
    @Nullable
    String certificate;

    @Column(name = "open_since")
    Instant openSince = Instant.EPOCH;

    static AccountRow of(Account account) {
        var row = new AccountRow();
        row.personId = account.person().id().value().toString();
        row.passwordHash = account.secret().hash();
        row.passwordSetAt = account.secret().setAt();
        row.mustChange = account.secret().mustChange().isPresent();
        row.mustChangeWhy = account.secret().mustChange().map(Enum::name).orElse(null);
        row.lock = LockColumns.of(account.tries());
        row.lastSignIn = account.lastSignIn().orElse(null);
        row.closedAt = account.standing().closed().map(Account.Closed::at).orElse(null);
        row.closedWhy =
                account.standing().closed().map(closed -> closed.why().name()).orElse(null);
        row.certificate = account.standing().certificate().orElse(null);
        row.openSince = account.standing().since();
        return row;
    }

    Account account(Person person, Set<String> areas, List<String> before) {
        return new Account(
                person,
                areas,
                new Account.Secret(
                        passwordHash,
                        before,
                        passwordSetAt,
                        Optional.ofNullable(mustChangeWhy).map(Account.Reason::valueOf)),
                lock.tries(),
                new Account.Standing(closed(), Optional.ofNullable(certificate), openSince),
                Optional.ofNullable(lastSignIn));
    }

    private Optional<Account.Closed> closed() {
        return closedAt == null || closedWhy == null
                ? Optional.empty()
                : Optional.of(new Account.Closed(closedAt, Account.Why.valueOf(closedWhy)));
    }
}
