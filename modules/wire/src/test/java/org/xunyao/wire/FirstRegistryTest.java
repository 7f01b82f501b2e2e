package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

class FirstRegistryTest {
    private static final Tx TX = new Tx() {};

    private final SampleCounty county =
            new SampleCounty(Path.of(System.getProperty("xunyao.root"), "resources", "sample"));
    private final Shelf shelf = new Shelf();
    private final FirstRegistry first = new FirstRegistry(county, shelf);

    @Test
    void everyCameraOfTheCountyHangsInThePharmacyWhoseNameItBears() {
        assertThat(first.enter(TX)).isEqualTo(9);
        assertThat(county.cameras()).hasSize(9).allSatisfy(point -> {
            Pharmacy shop =
                    shelf.byCreditCode(TX, point.creditCode().orElseThrow()).orElseThrow();
            assertThat(shop.name()).isEqualTo(point.shop());
            CameraAsset hung =
                    shelf.camera(TX, new CameraCode(point.camera().code())).orElseThrow();
            assertThat(hung.pharmacy()).isEqualTo(shop.id());
            assertThat(hung.place()).isEqualTo(point.point());
            assertThat(hung.file().isComplete()).isFalse();
        });
        assertThat(county.pharmacies()).allMatch(Pharmacy::hasLicenceNumberOfPresentForm);
    }

    @Test
    void aPharmacyKeepsItsIdentityFromReadingToReading() {
        assertThat(county.pharmacies().stream().map(Pharmacy::id).distinct()).hasSize(9);
        assertThat(county.pharmacies().getFirst().id().value()).hasToString("98c23ab2-45b1-3661-aaa7-1fe9eab9ec81");
    }

    @Test
    void aRegistryThatHoldsAnythingIsLeftAlone() {
        Pharmacy only = county.pharmacies().getLast();
        shelf.put(TX, only);
        assertThat(first.enter(TX)).isZero();
        assertThat(shelf.page(TX, Optional.empty(), 10)).containsExactly(only);
    }

    /// A registry in memory.
    private static final class Shelf implements Pharmacies {
        private final Map<String, Pharmacy> pharmacies = new TreeMap<>();
        private final List<CameraAsset> cameras = new ArrayList<>();

        @Override
        public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
            return pharmacies.values().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
        }

        @Override
        public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
            return Optional.ofNullable(pharmacies.get(code.text()));
        }

        @Override
        public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
            return pharmacies.values().stream().limit(limit).toList();
        }

        @Override
        public void put(Tx tx, Pharmacy pharmacy) {
            pharmacies.put(pharmacy.creditCode().text(), pharmacy);
        }

        @Override
        public List<Pharmacist> pharmacists(Tx tx, PharmacyId pharmacy) {
            return List.of();
        }

        @Override
        public void put(Tx tx, Pharmacist pharmacist) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CameraAsset> camera(Tx tx, CameraCode code) {
            return cameras.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy) {
            return cameras.stream()
                    .filter(one -> one.pharmacy().equals(pharmacy))
                    .toList();
        }

        @Override
        public void put(Tx tx, CameraAsset camera) {
            cameras.add(camera);
        }
    }
}
