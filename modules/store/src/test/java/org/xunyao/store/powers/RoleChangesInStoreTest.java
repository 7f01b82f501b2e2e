package org.xunyao.store.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChange.State;
import org.xunyao.store.EmptyStore;
import org.xunyao.store.Store;

class RoleChangesInStoreTest {
    private static final PersonId SUBJECT = new PersonId(new UUID(1, 1));
    private static final PersonId MAKER = new PersonId(new UUID(1, 2));
    private static final PersonId APPROVER = new PersonId(new UUID(1, 3));

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = EmptyStore.open(folder);
        var person = new Person(SUBJECT, "xu", "许新", "所", "", Set.of(new RoleId("INSPECTOR")));
        store.transactions().write(tx -> {
            store.accounts().put(tx, Account.begin(person, "-", Optional.empty(), Instant.EPOCH));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aChangeComesBackAsItWasPutAndMovesFromTheListOfThoseThatWait() {
        RoleChange first = change(1, MAKER, new State.Pending());
        RoleChange second = change(2, MAKER, new State.Pending());
        put(first);
        put(second);
        assertThat(pending()).containsExactly(second, first);
        RoleChange decided = change(1, MAKER, new State.Approved(APPROVER, Instant.EPOCH));
        put(decided);
        assertThat(pending()).containsExactly(second);
        assertThat(store.transactions()
                        .<Optional<RoleChange>>read(tx -> store.roleChanges().find(tx, decided.id())))
                .contains(decided);
        assertThat(store.transactions()
                        .<List<RoleChange>>read(tx -> store.roleChanges().newest(tx, Optional.empty(), 1)))
                .containsExactly(second);
    }

    @Test
    void bothListsAreReadPageByPage() {
        for (int i = 1; i <= 9; i++) {
            put(change(i, MAKER, i % 3 == 0 ? new State.Approved(APPROVER, Instant.EPOCH) : new State.Pending()));
        }
        assertThat(paged(before ->
                        store.transactions().read(tx -> store.roleChanges().newest(tx, before, 2))))
                .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(paged(before ->
                        store.transactions().read(tx -> store.roleChanges().pending(tx, before, 2))))
                .containsExactly(8L, 7L, 5L, 4L, 2L, 1L);
    }

    private static List<Long> paged(Function<Optional<UUID>, List<RoleChange>> pages) {
        var all = new ArrayList<UUID>();
        Optional<UUID> before = Optional.empty();
        do {
            pages.apply(before).forEach(change -> all.add(change.id()));
            before = Optional.of(all.getLast());
        } while (!pages.apply(before).isEmpty());
        return all.stream().map(UUID::getLeastSignificantBits).toList();
    }

    @Test
    void theDatabaseRefusesWhatNoAdministratorMayDo() {
        assertThatThrownBy(() -> put(change(1, MAKER, new State.Approved(MAKER, Instant.EPOCH))))
                .hasMessageStartingWith("STORE-");
        assertThatThrownBy(() -> put(change(1, SUBJECT, new State.Pending()))).hasMessageStartingWith("STORE-");
        assertThatThrownBy(() -> put(change(1, MAKER, new State.Approved(SUBJECT, Instant.EPOCH))))
                .hasMessageStartingWith("STORE-");
        put(change(1, MAKER, new State.Rejected(MAKER, Instant.EPOCH, "收回")));
    }

    private List<RoleChange> pending() {
        return store.transactions().read(tx -> store.roleChanges().pending(tx, Optional.empty(), 10));
    }

    private void put(RoleChange change) {
        store.transactions().write(tx -> {
            store.roleChanges().put(tx, change);
            return true;
        });
    }

    private static RoleChange change(int id, PersonId maker, State state) {
        return new RoleChange(
                new UUID(4, id),
                SUBJECT,
                Set.of(new RoleId("UNIT_HEAD"), new RoleId("INSPECTOR")),
                Set.of("330198001"),
                "调岗",
                maker,
                Instant.EPOCH,
                state);
    }
}
