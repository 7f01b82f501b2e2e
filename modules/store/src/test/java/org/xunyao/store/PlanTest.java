package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Tx;
import org.xunyao.store.supervision.DecidedInStore;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.decided.DecidedQuery;
import org.xunyao.video.CameraId;

/// Asks Derby how it answered: an answer by sorting or by reading every row would be right today
/// and slow in a year.
class PlanTest {
    private static final int ROWS = 2_000;
    private static final int ALARMS = 300;

    @TempDir
    static Path folder;

    private static Station station;

    @BeforeAll
    static void fill() {
        station = Station.open(folder);
        Store store = station.store();
        store.transactions().write(tx -> {
            for (int i = 1; i <= ROWS; i++) {
                store.auditTrail().append(tx, link(i));
                store.evidenceItems().add(tx, item(i), new Custody(Instant.EPOCH, "a", "b", "c"));
            }
            for (int i = 1; i <= ALARMS; i++) {
                store.alarms().put(tx, new Alarm.Raised(AlarmsInStoreTest.head(i, "C0" + i % 2), Optional.empty()));
            }
            return true;
        });
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void theNewestLinkIsReadFromTheDescendingIndex() {
        QueryPlan plan = plan(tx -> assertThat(station.store()
                        .auditTrail()
                        .last(tx, Station.NAME)
                        .orElseThrow()
                        .sequence())
                .isEqualTo(ROWS));
        assertThat(plan.text()).contains("AUDIT_NEWEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    @Test
    void aPageOfTheChainIsReadFromItsKey() {
        QueryPlan plan = plan(tx -> assertThat(station.store().auditTrail().from(tx, Station.NAME, 1_500, 10))
                .extracting(AuditRecord::sequence)
                .startsWith(1_500L)
                .hasSize(10));
        assertThat(plan.text()).contains("Index Scan ResultSet for AUDIT").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    @Test
    void theNewestEvidenceIsReadFromTheDescendingIndex() {
        QueryPlan plan =
                plan(tx -> assertThat(station.store().evidenceItems().newest(tx, Instant.ofEpochSecond(1_000), 10))
                        .extracting(item -> item.times().recordedTime().getEpochSecond())
                        .startsWith(1_000L, 999L)
                        .hasSize(10));
        assertThat(plan.text()).contains("EVIDENCE_NEWEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    /// The statistics are those of the last question, so both ask where no alarm is that would be
    /// asked for more.
    @Test
    void theAlarmsThatWaitAreReadFromTheDescendingIndex() {
        Optional<AlarmId> oldest = Optional.of(AlarmsInStoreTest.id(1));
        QueryPlan plan = plan(tx ->
                assertThat(station.store().alarms().undecided(tx, oldest, 10)).isEmpty());
        assertThat(plan.text()).contains("ALARM_BY_STATE").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    @Test
    void theConfirmedAlarmsAreReadFromTheDescendingIndex() {
        QueryPlan plan = plan(
                tx -> assertThat(station.store().alarms().confirmed(tx, 10)).isEmpty());
        assertThat(plan.text()).contains("ALARM_BY_STATE").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    @Test
    void theLatestAlarmOfACameraAndRuleIsReadFromTheDescendingIndex() {
        QueryPlan plan = plan(tx -> assertThat(station.store().alarms().latest(tx, new CameraId("C01"), "AI-02"))
                .isEmpty());
        assertThat(plan.text()).contains("ALARM_LATEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    /// Another page of the list of decided alarms, where none is.
    @Test
    void theDecidedAlarmsAreReadFromTheDescendingIndex() {
        var span = new DecidedQuery.Span(Instant.EPOCH, Instant.ofEpochSecond(9));
        var place = Optional.of(new DecidedQuery.Place(Instant.ofEpochSecond(5), AlarmsInStoreTest.id(1)));
        QueryPlan plan = plan(tx -> assertThat(new DecidedInStore().page(tx, DecidedQuery.all(span), place, 10))
                .isEmpty());
        assertThat(plan.text()).contains("ALARM_DECIDED").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    private static QueryPlan plan(Consumer<Tx> question) {
        return QueryPlan.of(station.store(), question);
    }

    private static AuditRecord link(int i) {
        return new AuditRecord(
                Station.NAME,
                i,
                Instant.ofEpochSecond(i),
                "a",
                "b",
                Notes.target("c"),
                "done",
                "",
                "0".repeat(64),
                "1".repeat(64));
    }

    private static EvidenceItem item(int i) {
        return new EvidenceItem(
                new EvidenceId(new UUID(9, i)),
                EvidenceKind.STILL,
                new StandInDigester().digest(new byte[] {(byte) i, (byte) (i >> 8)}),
                "image/png",
                new CaptureTimes(Optional.empty(), Optional.empty(), Instant.ofEpochSecond(i)),
                new EvidenceSource.OfCamera("c1"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of());
    }
}
