package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class SavingTest {
    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whatWasSavedIsThereAfterReopeningWithItsAuditRow() {
        save(1);
        save(2);
        station.close();
        station = Station.open(engine, folder);
        assertThat(accounts()).containsExactly("login1", "login2");
        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(links).extracting(AuditRecord::sequence).containsExactly(1L, 2L);
        assertThat(Station.chain().firstBroken(links)).isEmpty();
    }

    @Test
    void aWorkThatFailsMidwayLeavesNeitherRowNorAudit() {
        save(1);
        assertThatThrownBy(() -> station.office().perform(Station.INSPECTOR, Station.NOTE, Notes.target("x"), tx -> {
                    station.store().accounts().put(tx, Notes.account(2));
                    throw new IllegalStateException("midway");
                }))
                .hasMessage("midway");
        assertThat(accounts()).containsExactly("login1");
        assertThat(Notes.chain(station.store())).hasSize(1);
        save(3);
        assertThat(Station.chain().firstBroken(Notes.chain(station.store()))).isEmpty();
    }

    @Test
    void aRefusalStandsInTheChain() {
        assertThatThrownBy(() ->
                        station.office().perform(Station.STRANGER, Station.NOTE, Notes.target("x"), tx -> "never"))
                .isInstanceOf(RefusedException.class);
        assertThat(Notes.chain(station.store()))
                .extracting(AuditRecord::outcome)
                .containsExactly("refused");
    }

    @Test
    void aReadIsRolledBack() {
        station.store().transactions().read(tx -> {
            station.store().accounts().put(tx, Notes.account(1));
            return true;
        });
        assertThat(accounts()).isEmpty();
    }

    @Test
    void aSequenceNumberIsGivenOnce() {
        save(1);
        AuditRecord link = Notes.chain(station.store()).getFirst();
        assertThatThrownBy(() -> station.store().transactions().write(tx -> {
                    station.store().auditTrail().append(tx, link);
                    return true;
                }))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
    }

    @Test
    void aTransactionIsWorthlessAfterItsWork() {
        var kept = new ArrayList<Tx>();
        station.store().transactions().read(kept::add);
        assertThatThrownBy(() -> station.store().accounts().all(kept.getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitingForARowEndsWithACodeAndTheOtherWriterGoesOn() throws Exception {
        save(1);
        Transactions transactions = station.store().transactions();
        var holding = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> holder = other.submit(() -> transactions.write(tx -> {
                station.store().accounts().put(tx, Notes.account(1));
                holding.countDown();
                return await(release);
            }));
            try {
                holding.await();
                assertThatThrownBy(() -> transactions.write(tx -> {
                            station.store().accounts().put(tx, Notes.account(1));
                            return true;
                        }))
                        .isInstanceOf(FaultException.class)
                        .hasMessageStartingWith("STORE-LOCKED");
            } finally {
                release.countDown();
            }
            assertThat(holder.get()).isTrue();
        }
        save(2);
        assertThat(accounts()).containsExactly("login1", "login2");
    }

    /// At 02:30 on 8 March 2026 New York's clocks had no such time: a store that converts to local time
    /// loses an hour.
    @Test
    void timesComeBackToTheMicrosecondWhateverTheZoneOfTheMachine() {
        TimeZone machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            var at = Instant.parse("2026-03-08T02:30:00.123456Z");
            var link = new AuditRecord(
                    "other", 1, at, "a", "b", Notes.target("c"), "done", "", "0".repeat(64), "1".repeat(64));
            station.store().transactions().write(tx -> {
                station.store().auditTrail().append(tx, link);
                return true;
            });
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Optional<AuditRecord> read = station.store()
                    .transactions()
                    .read(tx -> station.store().auditTrail().last(tx, "other"));
            assertThat(read).contains(link);
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void save(int number) {
        station.office().perform(Station.INSPECTOR, Station.NOTE, Notes.target("n" + number), tx -> {
            station.store().accounts().put(tx, Notes.account(number));
            return number;
        });
    }

    private List<String> accounts() {
        return station.store()
                .transactions()
                .read(tx -> station.store().accounts().all(tx).stream()
                        .map(account -> account.person().login())
                        .toList());
    }
}
