package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.Tx;

/// How Derby answers the questions about documents and packages, as {@link PlanTest} asks for the others.
class DocumentPlanTest {
    private static final int ROWS = 600;
    private static final Instant START = Instant.parse("2026-11-22T01:02:03Z");

    @TempDir
    static Path folder;

    private static Station station;

    @BeforeAll
    static void fill() {
        station = Station.open(folder);
        Store store = station.store();
        store.transactions().write(tx -> {
            for (int i = 1; i <= ROWS; i++) {
                store.documents(new Minutes.Text()).put(tx, document(i));
                store.packageLedger()
                        .add(
                                tx,
                                PackageLedgerInStoreTest.sent(
                                        station, "42000" + i % 3, "case", i, START.plusSeconds(i)));
            }
            return true;
        });
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void theDocumentsOfAMatterAreReadFromTheirIndexInItsOrder() {
        QueryPlan plan = plan(
                tx -> assertThat(station.store().documents(new Minutes.Text()).ofMatter(tx, "case:7"))
                        .hasSize(ROWS / 100));
        assertThat(plan.text()).contains("DOCUMENT_OF").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isBetween(1, 99);
    }

    @Test
    void theNewestDocumentsAreReadFromTheDescendingIndex() {
        QueryPlan plan = plan(
                tx -> assertThat(station.store().documents(new Minutes.Text()).newest(tx, 10))
                        .hasSize(10));
        assertThat(plan.text()).contains("DOCUMENT_NEWEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isBetween(1, 99);
    }

    @Test
    void theLastPackageOfAStreamIsReadFromTheDescendingIndex() {
        QueryPlan plan = plan(tx -> assertThat(station.store()
                        .packageLedger()
                        .last(tx, "420001", "case")
                        .orElseThrow()
                        .manifest()
                        .sequence())
                .isEqualTo(ROWS - 2));
        assertThat(plan.text()).contains("PACKAGE_SENT_LAST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isBetween(1, 99);
    }

    @Test
    void theNewestPackagesAreReadFromTheDescendingIndex() {
        QueryPlan plan = plan(tx -> assertThat(station.store().packageLedger().newest(tx, Optional.empty(), 10))
                .hasSize(10));
        assertThat(plan.text()).contains("PACKAGE_SENT_NEWEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isBetween(1, 99);
    }

    @Test
    void aPageOfPackagesInTheMiddleIsReadFromItsPlaceInTheIndex() {
        Sent middle = PackageLedgerInStoreTest.sent(
                station, "42000" + ROWS / 2 % 3, "case", ROWS / 2, START.plusSeconds(ROWS / 2));
        QueryPlan plan = plan(tx -> assertThat(station.store().packageLedger().newest(tx, Optional.of(middle), 10))
                .extracting(sent -> sent.manifest().sequence())
                .startsWith(ROWS / 2 - 1L)
                .hasSize(10));
        assertThat(plan.text()).contains("PACKAGE_SENT_NEWEST").doesNotContain("Sort ResultSet", "Table Scan");
        assertThat(plan.rowsVisited()).isBetween(1, 99);
    }

    @Test
    void howManyPackagesThereAreIsReadFromOneRow() {
        QueryPlan plan =
                plan(tx -> assertThat(station.store().packageLedger().count(tx)).isEqualTo(ROWS));
        assertThat(plan.text()).doesNotContain("PACKAGE_SENT");
        assertThat(plan.rowsVisited()).isBetween(1, 9);
    }

    private static QueryPlan plan(Consumer<Tx> question) {
        return QueryPlan.of(station.store(), question);
    }

    private static Document document(int i) {
        return new Document.Draft(
                new DocumentId(new UUID(8, i)), "case:" + i % 100, new Minutes("w"), START.plusSeconds(i));
    }
}
