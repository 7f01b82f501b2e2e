package org.xunyao.store.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Account;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;

class AccountsInStoreTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = ((StoreOpening.Opened) Store.open(StoreLocation.of(folder))).store();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAccountComesBackAsItWasPut() {
        Account account = account(1, "wang", Optional.of(Instant.parse("2026-11-22T00:00:00.000000001Z")), "A", "B");
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
        return new Account(person, "$argon2id$", number, locked, Optional.empty(), true);
    }
}
