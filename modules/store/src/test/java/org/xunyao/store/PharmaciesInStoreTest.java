package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Area;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class PharmaciesInStoreTest {
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
    void aPharmacyComesBackByItsIdAndItsCreditCodeAfterARestart() {
        put(pharmacy(1));
        put(pharmacy(2));
        station.close();
        station = Station.open(engine, folder);
        assertThat(one(tx -> shelf().find(tx, id(1)))).contains(pharmacy(1));
        assertThat(one(tx -> shelf().byCreditCode(tx, creditCode(2)))).contains(pharmacy(2));
        assertThat(one(tx -> shelf().find(tx, id(3)))).isEmpty();
        assertThat(one(tx -> shelf().byCreditCode(tx, creditCode(3)))).isEmpty();
    }

    @Test
    void aPlaceOnTheMapComesBackAfterARestartAndOthersStayWithout() {
        var place = new GeoPoint(118.502134, -29.3312);
        put(pharmacy(1));
        put(pharmacy(2));
        put(pharmacy(2).at(place));
        station.close();
        station = Station.open(engine, folder);
        assertThat(page(Optional.empty(), 10))
                .extracting(Pharmacy::place)
                .containsExactly(Optional.empty(), Optional.of(place));
    }

    @Test
    void aCorrectedPharmacyIsTheSameAndTheDatabaseRefusesACreditCodeTwice() {
        put(pharmacy(1));
        var moved = new Pharmacy(id(1), "样例药店㛃", creditCode(1), "旧证7号", "样例县二号", "样例䶮", "", new Area("350100", "样例"));
        put(moved);
        assertThat(page(Optional.empty(), 10)).containsExactly(moved);
        var other = new Pharmacy(id(2), "另一家", creditCode(1), "x", "y", "z", "", new Area("350100", "样例"));
        assertThatThrownBy(() -> put(other))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
        assertThat(page(Optional.empty(), 10)).containsExactly(moved);
    }

    @Test
    void pagesGoOnAfterTheLastId() {
        List.of(3, 1, 2).forEach(i -> put(pharmacy(i)));
        assertThat(page(Optional.empty(), 2)).containsExactly(pharmacy(1), pharmacy(2));
        assertThat(page(Optional.of(id(2)), 2)).containsExactly(pharmacy(3));
        assertThatThrownBy(() -> page(Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(Optional.empty(), 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pharmacistsOfEveryCategoryComeByNameAndOfTheirPharmacyOnly() {
        put(pharmacy(1));
        put(pharmacy(2));
        write(tx -> {
            shelf().put(tx, pharmacist(1, "乙", Pharmacist.Category.PHARMACY, 1));
            shelf().put(tx, pharmacist(2, "丙", Pharmacist.Category.CHINESE_MEDICINE, 1));
            shelf().put(tx, pharmacist(3, "甲", Pharmacist.Category.BOTH, 2));
            shelf().put(tx, pharmacist(2, "丁", Pharmacist.Category.CHINESE_MEDICINE, 1));
        });
        assertThat(many(tx -> shelf().pharmacists(tx, id(1))))
                .containsExactly(
                        pharmacist(2, "丁", Pharmacist.Category.CHINESE_MEDICINE, 1),
                        pharmacist(1, "乙", Pharmacist.Category.PHARMACY, 1));
        assertThat(many(tx -> shelf().pharmacists(tx, id(2))))
                .containsExactly(pharmacist(3, "甲", Pharmacist.Category.BOTH, 2));
    }

    @Test
    void aCameraComesBackWithThePapersOfItsFile() {
        put(pharmacy(1));
        var papers = new EnumMap<DeviceFile.Item, String>(DeviceFile.Item.class);
        for (var item : DeviceFile.Item.values()) {
            papers.put(item, "档" + item.name());
        }
        write(tx -> shelf().put(tx, camera("C2", papers)));
        write(tx -> shelf().put(tx, camera("C1", Map.of())));
        assertThat(one(tx -> shelf().camera(tx, new CameraCode("C2")))).contains(camera("C2", papers));
        assertThat(one(tx -> shelf().camera(tx, new CameraCode("C2 ")))).isEmpty();
        assertThat(many(tx -> shelf().cameras(tx, id(1))))
                .containsExactly(camera("C1", Map.of()), camera("C2", papers));

        papers.remove(DeviceFile.Item.LEGAL_REVIEW);
        write(tx -> shelf().put(tx, camera("C2", papers)));
        assertThat(one(tx -> shelf().camera(tx, new CameraCode("C2")))).contains(camera("C2", papers));
    }

    @Test
    void whatHangsInNoPharmacyIsRefused() {
        assertThatThrownBy(() -> write(tx -> shelf().put(tx, camera("C1", Map.of()))))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
    }

    static PharmacyId id(int number) {
        return new PharmacyId(new UUID(5, number));
    }

    /// The check character of GB 32100-2015 is one of 31, so exactly one ending fits.
    static CreditCode creditCode(int number) {
        String body = "91330198MA%07d".formatted(number);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> body + (char) last)
                .filter(CreditCode::isValid)
                .map(CreditCode::new)
                .findFirst()
                .orElseThrow();
    }

    static Pharmacy pharmacy(int number) {
        return new Pharmacy(
                id(number),
                "样例药店𠮷" + number,
                creditCode(number),
                "浙DA330198001",
                "样例县" + number + "号",
                "样例",
                "0000-1",
                new Area("330198", "样例县"));
    }

    static Pharmacist pharmacist(int number, String name, Pharmacist.Category category, int pharmacy) {
        return new Pharmacist(
                new PharmacistId(new UUID(6, number)),
                name,
                "注" + number,
                category,
                id(pharmacy),
                LocalDate.of(2027, 2, 28));
    }

    private static CameraAsset camera(String code, Map<DeviceFile.Item, String> papers) {
        return new CameraAsset(new CameraCode(code), id(1), "处方药柜台", "", new DeviceFile(papers));
    }

    private Pharmacies shelf() {
        return station.store().pharmacies();
    }

    private void put(Pharmacy pharmacy) {
        write(tx -> shelf().put(tx, pharmacy));
    }

    private List<Pharmacy> page(Optional<PharmacyId> after, int limit) {
        return many(tx -> shelf().page(tx, after, limit));
    }

    private <R> Optional<R> one(Function<Tx, Optional<R>> question) {
        return station.store().transactions().read(question);
    }

    private <R> List<R> many(Function<Tx, List<R>> question) {
        return station.store().transactions().read(question);
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
