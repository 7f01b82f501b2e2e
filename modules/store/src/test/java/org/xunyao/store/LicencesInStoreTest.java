package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.DrugLicences;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.store.licence.LicencesInStore;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class LicencesInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00.123456Z");
    private static final PharmacyId ONE = new PharmacyId(new UUID(0, 1));
    private static final PharmacyId TWO = new PharmacyId(new UUID(0, 2));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final DrugLicences licences = new LicencesInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        enter(ONE, "91330198MA0000015U");
        enter(TWO, "91330198MA0000023N");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyEntryComesBackAfterARestartAndTheNewestCounts() {
        DrugLicence first = licence(ONE, 1, Set.of("OTC_B"), "");
        DrugLicence second = licence(ONE, 2, Set.of("OTC_A", "OTC_B", "CHEMICAL"), "甲类非处方药㛃、乙类非处方药");
        DrugLicence other = licence(TWO, 1, Set.of("DECOCTION"), "x".repeat(LicenceText.WORDS));
        add(first);
        add(second);
        add(other);
        station.close();
        station = Station.open(engine, folder);
        assertThat(station.store().transactions().<List<DrugLicence>>read(tx -> licences.newest(tx)))
                .containsExactly(second, other);
        assertThat(history(ONE)).containsExactly(second, first);
        assertThat(newest(ONE)).contains(second);
        assertThat(newest(new PharmacyId(new UUID(0, 3)))).isEmpty();
    }

    @Test
    void aNumberThatIsThereAndAShopThatIsNotAreRefused() {
        DrugLicence first = licence(ONE, 1, Set.of("OTC_B"), "");
        add(first);
        assertThatThrownBy(() -> add(licence(ONE, 1, Set.of("CHEMICAL"), ""))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(licence(new PharmacyId(new UUID(0, 9)), 1, Set.of("OTC_B"), "")))
                .isInstanceOf(FaultException.class);
        assertThat(history(ONE)).containsExactly(first);
    }

    private Optional<DrugLicence> newest(PharmacyId shop) {
        return station.store().transactions().read(tx -> licences.newest(tx, shop));
    }

    private List<DrugLicence> history(PharmacyId shop) {
        return station.store().transactions().read(tx -> licences.history(tx, shop, 10));
    }

    private void add(DrugLicence licence) {
        station.store().transactions().write(tx -> {
            licences.add(tx, licence);
            return licence;
        });
    }

    private void enter(PharmacyId id, String code) {
        station.store().transactions().write(tx -> {
            var shop = new Pharmacy(
                    id, "样例药店", new CreditCode(code), "澜DA330198002", "样例县", "样例", "", new Area("330198", "样例"));
            station.store().pharmacies().put(tx, shop);
            return shop;
        });
    }

    private static DrugLicence licence(PharmacyId shop, long number, Set<String> scopes, String words) {
        var text = new LicenceText(
                "澜DA330198002",
                LicenceMethod.SINGLE_SHOP,
                scopes,
                number == 2,
                words,
                "澜溪县城关镇䶮记弄237号",
                LocalDate.of(2024, 5, 20),
                LocalDate.of(2029, 5, 19));
        return new DrugLicence(shop, number, text, AT, "person:x");
    }
}
