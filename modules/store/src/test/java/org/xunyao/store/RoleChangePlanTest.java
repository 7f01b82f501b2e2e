package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.account.Account;
import org.xunyao.access.people.RoleChange;
import org.xunyao.kernel.Tx;

/// As {@link PlanTest}, for changes of roles. The statistics are those of the last statement, so pages are
/// asked for where nothing is behind them.
class RoleChangePlanTest {
    private static final int ROWS = 400;
    private static final PersonId SUBJECT = new PersonId(new UUID(1, 1));

    @TempDir
    static Path folder;

    private static Station station;

    @BeforeAll
    static void fill() {
        station = Station.open(folder);
        Store store = station.store();
        store.transactions().write(tx -> {
            var person = new Person(SUBJECT, "xu", "许新", "所", "", Set.of(new RoleId("INSPECTOR")));
            store.accounts().put(tx, Account.begin(person, "-", Optional.empty(), Instant.EPOCH));
            for (int i = 1; i <= ROWS; i++) {
                store.roleChanges().put(tx, change(i));
            }
            return true;
        });
    }

    private static RoleChange change(int i) {
        return new RoleChange(
                new UUID(4, i),
                SUBJECT,
                Set.of(),
                Set.of(),
                "调岗",
                new PersonId(new UUID(1, 2)),
                Instant.EPOCH,
                new RoleChange.State.Pending());
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void thePagesOfBothListsAreReadFromTheirDescendingIndexes() {
        Optional<UUID> oldest = Optional.of(new UUID(4, 1));
        assertIndex(
                "ROLE_CHANGE_NEWEST",
                tx -> assertThat(station.store().roleChanges().newest(tx, oldest, 10))
                        .isEqualTo(List.of()));
        assertIndex(
                "ROLE_CHANGE_BY_STATE",
                tx -> assertThat(station.store().roleChanges().pending(tx, oldest, 10))
                        .isEqualTo(List.of()));
    }

    private static void assertIndex(String index, Consumer<Tx> question) {
        QueryPlan plan = QueryPlan.of(station.store(), question);
        assertThat(plan.text()).contains(index).doesNotContain("Table Scan", "Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(80);
    }
}
