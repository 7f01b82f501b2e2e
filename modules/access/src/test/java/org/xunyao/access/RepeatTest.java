package org.xunyao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.access.room.LosingTransactions.Mishap.COLLIDES;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOCKED;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOST_AFTER_COMMIT;
import static org.xunyao.access.room.LosingTransactions.Mishap.LOST_BEFORE_COMMIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.room.LosingTransactions;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

class RepeatTest {
    private static final Action WORK = new Action("test.work");
    private static final Ticket WORKER = MemoryStation.ticket(1, "李", "", "WORKER");

    private static final Grant ALWAYS =
            new Grant(new RoleId("WORKER"), WORK, LocalDate.of(1900, 1, 1), Optional.empty(), "test", true);

    private final Shelf shelf = new Shelf();
    private final LosingTransactions losing = new LosingTransactions(shelf);
    private final Office office = new Office(
            new Permissions(List.of(ALWAYS)), losing, new AuditBook("test-1", shelf, shelf.chain, shelf.ids()), shelf);

    @Test
    void anAnswerLostAfterTheCommitIsFoundAndNothingIsDoneTwice() {
        losing.next(LOST_AFTER_COMMIT);
        Saved<Integer> saved = put();
        assertThat(saved.result()).isEqualTo(1);
        assertThat(saved.sequence()).isEqualTo(1);
        assertThat(losing.runs).isEqualTo(1);
        assertThat(shelf.rows).containsOnlyKeys(1);
        assertThat(shelf.links()).hasSize(1);
        assertThat(office.lastOf(WORKER)).contains(saved);
    }

    @Test
    void anAnswerLostBeforeTheCommitIsTriedAgainUnderTheSameName() {
        losing.next(LOST_BEFORE_COMMIT, LOST_BEFORE_COMMIT);
        assertThat(put().result()).isEqualTo(1);
        assertThat(losing.runs).isEqualTo(3);
        assertThat(shelf.links()).hasSize(1);
        assertThat(put().sequence()).isEqualTo(2);
        assertThat(shelf.links()).extracting(AuditRecord::attempt).doesNotHaveDuplicates();
    }

    @Test
    void theResultIsThatOfTheTryThatWasSaved() {
        losing.next(LOST_BEFORE_COMMIT, LOST_AFTER_COMMIT);
        Saved<Integer> saved = office.perform(WORKER, WORK, new Target("row", "x"), tx -> {
            shelf.now = shelf.now.plusSeconds(1);
            shelf.rows.put(losing.runs, "row");
            return losing.runs;
        });
        assertThat(saved.result()).isEqualTo(2);
        assertThat(shelf.rows).containsOnlyKeys(2);
    }

    @Test
    void threeLostTriesAreNotSavedAndSaySo() {
        losing.next(LOST_BEFORE_COMMIT, LOST_BEFORE_COMMIT, LOST_BEFORE_COMMIT);
        assertCode(this::put, "STORE-LOST");
        assertThat(losing.runs).isEqualTo(3);
        assertThat(shelf.links()).isEmpty();
    }

    @Test
    void theThirdLostAnswerIsStillAskedFor() {
        losing.next(LOCKED, LOST_BEFORE_COMMIT, LOST_AFTER_COMMIT);
        assertThat(put().sequence()).isEqualTo(1);
        assertThat(shelf.links()).hasSize(1);
    }

    @Test
    void aLockIsWaitedForThreeTimes() {
        losing.next(LOCKED, LOCKED);
        assertThat(put().sequence()).isEqualTo(1);
        losing.next(LOCKED, LOCKED, LOCKED);
        assertCode(this::put, "STORE-LOCKED");
        assertThat(losing.runs).isEqualTo(6);
    }

    @Test
    void whenNobodyCanBeAskedNobodyKnows() {
        losing.next(LOST_AFTER_COMMIT);
        losing.gone = true;
        assertCode(this::put, "STORE-UNKNOWN");
        assertThat(losing.runs).isEqualTo(1);
        assertThat(office.lastOf(WORKER)).isEmpty();
    }

    /// The lost try was still on its way at the server: the next one meets its audit row.
    @Test
    void aTryThatCollidesAfterALostOneAsksAgain() {
        losing.next(LOST_AFTER_COMMIT);
        shelf.blind = 1;
        losing.next(COLLIDES);
        assertThat(put().sequence()).isEqualTo(1);
        assertThat(shelf.links()).hasSize(1);
    }

    @Test
    void otherFaultsAreNeitherRepeatedNorAskedFor() {
        losing.next(COLLIDES);
        assertCode(this::put, "STORE-CONFLICT");
        assertThat(losing.runs).isEqualTo(1);
    }

    @Test
    void aRefusalWhoseAnswerIsLostStandsOnceInTheChain() {
        losing.next(LosingTransactions.Mishap.NONE, LOST_AFTER_COMMIT);
        assertThatThrownBy(() -> office.perform(
                        MemoryStation.ticket(2, "王", "", "GUEST"), WORK, new Target("row", "x"), tx -> 1))
                .isInstanceOf(RefusedException.class);
        assertThat(shelf.links())
                .singleElement()
                .extracting(AuditRecord::outcome)
                .isEqualTo("refused");
    }

    @Test
    void theOrderOfTheChainIsItsNumberHoweverTheClockIsMoved() {
        for (long seconds : new long[] {-1, -120, -86_400, -315_576_000, 3_600, 34_560_000}) {
            shelf.now = shelf.now.plus(Duration.ofSeconds(seconds));
            put();
        }
        shelf.now = Instant.parse("9999-12-31T23:59:59Z");
        put();
        shelf.now = Instant.EPOCH;
        put();
        assertThat(shelf.links()).extracting(AuditRecord::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(shelf.chain.firstBroken(shelf.links())).isEmpty();
    }

    private Saved<Integer> put() {
        return office.perform(WORKER, WORK, new Target("row", "x"), tx -> shelf.put());
    }

    private static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    /// A store of numbered rows.
    private static final class Shelf extends MemoryStation {
        final Map<Integer, String> rows = shelf();
        int blind;

        Shelf() {
            super(Instant.parse("2026-11-22T01:00:00Z"));
        }

        int put() {
            rows.put(rows.size() + 1, "row");
            return rows.size();
        }

        @Override
        public Optional<AuditRecord> byAttempt(Tx tx, String station, String attempt) {
            return blind-- > 0 ? Optional.empty() : super.byAttempt(tx, station, attempt);
        }
    }
}
