package org.xunyao.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Lock;
import org.xunyao.access.account.TrustedTime;
import org.xunyao.store.EmptyStore;
import org.xunyao.store.Store;

class AccountsInStoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = EmptyStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAccountComesBackAsItWasPut() {
        Account account = account(1, "wang", Optional.of(Instant.parse("2026-11-22T00:00:00.000001Z")), "A", "B");
        put(account);
        assertThat(byLogin("wang")).contains(account);
    }

    @Test
    void puttingAgainReplacesRolesAndState() {
        put(account(1, "wang", Optional.empty(), "A", "B"));
        Account later = account(1, "wang2", Optional.of(Instant.EPOCH), "B", "C");
        put(later);
        assertThat(all()).containsExactly(later);
    }

    @Test
    void aLoginIsComparedExactly() {
        put(account(1, "wang", Optional.empty(), "A"));
        assertThat(byLogin("wang ")).isEmpty();
        assertThat(byLogin("Wang")).isEmpty();
        assertThat(byLogin("")).isEmpty();
    }

    @Test
    void aLoginBelongsToOnePerson() {
        put(account(1, "wang", Optional.empty(), "A"));
        assertThatThrownBy(() -> put(account(2, "wang", Optional.empty(), "A")))
                .hasMessageStartingWith("STORE-CONFLICT");
        assertThat(all()).hasSize(1);
    }

    @Test
    void anAccountIsFoundByItsPerson() {
        Account account = account(1, "wang", Optional.empty(), "A");
        put(account);
        assertThat(store.transactions()
                        .<Optional<Account>>read(
                                tx -> store.accounts().of(tx, account.person().id())))
                .contains(account);
        assertThat(store.transactions()
                        .<Optional<Account>>read(tx -> store.accounts().of(tx, new PersonId(new UUID(9, 9)))))
                .isEmpty();
    }

    @Test
    void triesOfStrangersAreKept() {
        var lock = new Lock(Instant.EPOCH, new TrustedTime.Reading("boot", Duration.ZERO), Duration.ofMinutes(30));
        var tries = new Account.Tries(2, Optional.of(lock));
        store.transactions().write(tx -> {
            store.strangers().put(tx, 65_535, new Account.Tries(1, Optional.empty()));
            store.strangers().put(tx, 65_535, tries);
            return true;
        });
        assertThat(store.transactions()
                        .<Account.Tries>read(tx -> store.strangers().tries(tx, 65_535)))
                .isEqualTo(tries);
        assertThat(store.transactions()
                        .<Account.Tries>read(tx -> store.strangers().tries(tx, 1)))
                .isEqualTo(Account.Tries.NONE);
    }

    private Optional<Account> byLogin(String login) {
        return store.transactions().read(tx -> store.accounts().byLogin(tx, login));
    }

    private List<Account> all() {
        return store.transactions().read(tx -> store.accounts().all(tx));
    }

    private void put(Account account) {
        store.transactions().write(tx -> {
            store.accounts().put(tx, account);
            return true;
        });
    }

    private static Account account(int number, String login, Optional<Instant> locked, String... roles) {
        Set<RoleId> held = java.util.Arrays.stream(roles)
                .map(RoleId::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        var person = new Person(new PersonId(new UUID(3, number)), login, "㛃𠮷", "股", "证1", held);
        Instant at = Instant.parse("2026-11-22T00:00:00.000001Z");
        var reading = new TrustedTime.Reading("boot", Duration.ofNanos(7));
        return new Account(
                person,
                Set.of("330198", "330198100"),
                new Account.Secret("$argon2id$", List.of("b", "a"), at, Optional.of(Account.Reason.RESET)),
                new Account.Tries(number, locked.map(until -> new Lock(until, reading, Duration.ofMinutes(3)))),
                new Account.Standing(
                        Optional.of(new Account.Closed(at, Account.Why.UNUSED)), Optional.of("ab".repeat(32)), at),
                Optional.empty());
    }
}
