package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Lead;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;

/// As {@link PlanTest}, for leads, cases and the registry. The statistics are those of the last statement,
/// so a list that asks for more of each row is asked for where it has none.
class CaseworkPlanTest {
    private static final int ROWS = 400;
    private static final int MOST_VISITED = 80;

    @TempDir
    static Path folder;

    private static Station station;

    @BeforeAll
    static void fill() {
        station = Station.open(folder);
        Store store = station.store();
        store.transactions().write(tx -> {
            var custody = new Custody(Instant.EPOCH, "a", "b", "c");
            store.evidenceItems().add(tx, AlarmsInStoreTest.item(1), custody);
            store.evidenceItems().add(tx, AlarmsInStoreTest.item(2), custody);
            for (int i = 1; i <= ROWS; i++) {
                pharmacy(store, tx, i);
                casework(store, tx, i);
            }
            return true;
        });
    }

    private static void casework(Store store, Tx tx, int i) {
        store.leads()
                .put(
                        tx,
                        new Lead.FilingPending(
                                CaseworkRecords.clue(i), CaseworkRecords.prolonged(), CaseworkRecords.application()));
        store.caseFiles(CaseworkRecords.ACTS).put(tx, CaseworkRecords.caseFile(i));
    }

    private static void pharmacy(Store store, Tx tx, int i) {
        Pharmacy shop = PharmaciesInStoreTest.pharmacy(i);
        store.pharmacies().put(tx, shop);
        store.pharmacies().put(tx, PharmaciesInStoreTest.pharmacist(i, "甲", Pharmacist.Category.BOTH, i));
        var file = new DeviceFile(Map.of(DeviceFile.Item.LEGAL_REVIEW, "档", DeviceFile.Item.SIGN_AT_PLACE, "照"));
        store.pharmacies().put(tx, new CameraAsset(new CameraCode("C" + i), shop.id(), "柜台", "", file));
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void theNewestLeadsAreReadFromTheDescendingIndex() {
        var oldest = Optional.of(CaseworkRecords.leadId(1));
        assertIndex(
                "LEAD_NEWEST",
                tx -> assertThat(station.store().leads().newest(tx, oldest, 10)).isEmpty());
    }

    @Test
    void theNewestCasesAreReadFromTheDescendingIndex() {
        var oldest = Optional.of(CaseworkRecords.caseId(1));
        assertIndex(
                "CASE_FILE_NEWEST",
                tx -> assertThat(station.store().caseFiles(CaseworkRecords.ACTS).newest(tx, oldest, 10))
                        .isEmpty());
    }

    @Test
    void theLeadOfASourceIsReadFromItsIndex() {
        assertIndex(
                "LEAD_ORIGIN",
                tx -> assertThat(station.store().leads().ofOrigin(tx, "alarm:none"))
                        .isEmpty());
    }

    @Test
    void theListsOfALeadAndTheOfficersOfACaseAreReadFromTheirKeys() {
        assertIndex(
                "LEAD_STOP",
                tx -> assertThat(station.store().leads().find(tx, CaseworkRecords.leadId(200)))
                        .isPresent());
        assertIndex(
                "CASE_OFFICER",
                tx -> assertThat(station.store().caseFiles(CaseworkRecords.ACTS).find(tx, CaseworkRecords.caseId(200)))
                        .map(CaseFile::head)
                        .map(CaseFile.Head::officers)
                        .map(List::size)
                        .contains(2));
    }

    @Test
    void aPharmacyIsReadFromTheIndexOfItsCreditCode() {
        assertIndex(
                "PHARMACY_CREDIT_CODE",
                tx -> assertThat(station.store().pharmacies().byCreditCode(tx, PharmaciesInStoreTest.creditCode(200)))
                        .isPresent());
    }

    @Test
    void aPageOfPharmaciesIsReadFromTheirKey() {
        var half = Optional.of(PharmaciesInStoreTest.id(200));
        assertIndex(
                "PHARMACY",
                tx -> assertThat(station.store().pharmacies().page(tx, half, 10))
                        .extracting(Pharmacy::id)
                        .startsWith(PharmaciesInStoreTest.id(201))
                        .hasSize(10));
    }

    @Test
    void thePeopleAndCamerasOfAPharmacyAreReadFromTheirIndexes() {
        assertIndex(
                "PHARMACIST_OF",
                tx -> assertThat(station.store().pharmacies().pharmacists(tx, PharmaciesInStoreTest.id(200)))
                        .hasSize(1));
        assertIndex(
                "CAMERA_ASSET_OF",
                tx -> assertThat(station.store().pharmacies().cameras(tx, PharmaciesInStoreTest.id(ROWS + 1)))
                        .isEmpty());
        assertIndex(
                "DEVICE_PAPER",
                tx -> assertThat(station.store().pharmacies().camera(tx, new CameraCode("C200")))
                        .isPresent());
    }

    private static void assertIndex(String index, Consumer<Tx> question) {
        QueryPlan plan = QueryPlan.of(station.store(), question);
        assertThat(plan.text())
                .contains("Index Scan ResultSet for", index)
                .doesNotContain("Table Scan", "Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(MOST_VISITED);
    }
}
