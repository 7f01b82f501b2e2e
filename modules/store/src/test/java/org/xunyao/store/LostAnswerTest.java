package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOCKED;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOST_AFTER_COMMIT;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOST_BEFORE_COMMIT;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.Saved;
import org.xunyao.access.room.LosingTransactions;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;

/// Answers of the real database that get lost.
class LostAnswerTest {
    @TempDir
    Path folder;

    private Station station;
    private LosingTransactions losing;
    private Office office;

    @BeforeEach
    void open() {
        station = Station.open(folder);
        Clock clock = new SystemClock(SystemClock.CHINA);
        losing = new LosingTransactions(station.store().transactions());
        var book = new AuditBook(
                Station.NAME, station.store().auditTrail(), Station.chain(), new Ids(clock, new Random()));
        var grant = new Grant(
                new RoleId("INSPECTOR"), Station.NOTE, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true);
        office = new Office(new Permissions(List.of(grant)), losing, book, clock);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whateverGetsLostTheSaveIsThereOnceAndTheChainIsWhole() {
        losing.next(LOST_AFTER_COMMIT);
        Saved<Integer> first = save(1);
        losing.next(LOST_BEFORE_COMMIT, LOCKED);
        Saved<Integer> second = save(2);
        losing.next(LOST_BEFORE_COMMIT, LOST_AFTER_COMMIT);
        Saved<Integer> third = save(3);

        assertThat(List.of(first.sequence(), second.sequence(), third.sequence()))
                .containsExactly(1L, 2L, 3L);
        assertThat(List.of(first.result(), second.result(), third.result())).containsExactly(1, 2, 3);
        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(links).hasSize(3);
        assertThat(Station.chain().firstBroken(links)).isEmpty();
        assertThat(logins()).containsExactly("login1", "login2", "login3");
        assertThat(losing.runs).isEqualTo(1 + 3 + 2);
    }

    @Test
    void anAttemptIsFoundByItsNameAtItsStationOnly() {
        save(1);
        AuditRecord link = Notes.chain(station.store()).getFirst();
        assertThat(byAttempt(Station.NAME, link.attempt())).contains(link);
        assertThat(byAttempt("another", link.attempt())).isEmpty();
        assertThat(byAttempt(Station.NAME, "no such attempt")).isEmpty();
    }

    @Test
    void aStoreThatCannotBeAskedLeavesItUnknownAndTheNextStartShowsWhatIsThere() {
        losing.next(LOST_AFTER_COMMIT);
        losing.gone = true;
        assertThatThrownBy(() -> save(1))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("STORE-UNKNOWN"));
        station.close();
        station = Station.open(folder);
        assertThat(logins()).containsExactly("login1");
    }

    private Optional<AuditRecord> byAttempt(String name, String attempt) {
        return station.store()
                .transactions()
                .read(tx -> station.store().auditTrail().byAttempt(tx, name, attempt));
    }

    private Saved<Integer> save(int number) {
        return office.perform(Station.INSPECTOR, Station.NOTE, Notes.target("n" + number), tx -> {
            station.store().accounts().put(tx, Notes.account(number));
            return number;
        });
    }

    private List<String> logins() {
        return station.store()
                .transactions()
                .read(tx -> station.store().accounts().all(tx).stream()
                        .map(account -> account.person().login())
                        .toList());
    }
}
