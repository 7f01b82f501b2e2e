package org.xunyao.registry.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Area;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

final class PlaceDeskTest {
    private static final GeoPoint HERE = new GeoPoint(118.5, 29.3);

    private final Shelf shelf = new Shelf();
    private final PlaceDesk desk = new PlaceDesk(shelf.office(), shelf);

    @Test
    void aPlacedShopStandsThereAndTheAuditNamesTheShopAndNothingElse() {
        shelf.put(new Tx() {}, pharmacy(1));
        assertThat(desk.place(ticket("KEEPER"), id(1), HERE).result().place()).contains(HERE);
        assertThat(desk.shops(ticket("READER"))).extracting(ShopPlace::place).containsExactly(Optional.of(HERE));
        assertThat(shelf.links())
                .extracting(link -> link.target().kind() + " " + link.target().id())
                .containsExactly("pharmacy " + id(1).value());
    }

    @Test
    void everyShopIsListedOnceHoweverManyThereAre() {
        for (int i = 1; i <= 2_001; i++) {
            shelf.put(new Tx() {}, pharmacy(i));
        }
        assertThat(desk.shops(ticket("READER")))
                .hasSize(2_001)
                .doesNotHaveDuplicates()
                .allMatch(shop -> shop.place().isEmpty());
    }

    @Test
    void whoMayOnlyLookPlacesNothingAndAShopThatIsGoneIsSaid() {
        shelf.put(new Tx() {}, pharmacy(1));
        assertThatThrownBy(() -> desk.place(ticket("READER"), id(1), HERE)).isInstanceOf(RefusedException.class);
        assertThat(shelf.links()).extracting(AuditRecord::outcome).containsExactly("refused");
        assertThatThrownBy(() -> desk.place(ticket("KEEPER"), id(2), HERE))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("PLACE-NO-SHOP");
        assertThat(desk.shops(ticket("READER"))).allMatch(shop -> shop.place().isEmpty());
    }

    @Test
    void noPlaceIsBeyondTheEarth() {
        for (double wrong : new double[] {180.1, -181, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new GeoPoint(wrong, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new GeoPoint(0, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Ticket.OfPerson ticket(String role) {
        return MemoryStation.ticket(1, "样例", "", role);
    }

    private static PharmacyId id(long number) {
        return new PharmacyId(new UUID(0, number));
    }

    private static Pharmacy pharmacy(long number) {
        return new Pharmacy(
                id(number),
                "样例药店" + number,
                new CreditCode("91350100M000100Y43"),
                "琼DA898000001",
                "样例县一号",
                "样例",
                "",
                new Area("350100", "样例镇"));
    }

    /// A registry in memory with the real Office.
    private static final class Shelf extends MemoryStation implements Pharmacies {
        private final Map<UUID, Pharmacy> pharmacies = new TreeMap<>();

        Shelf() {
            super(Instant.parse("2026-11-22T02:00:00Z"));
        }

        Office office() {
            return office(Stream.of(grant("KEEPER", RegistryDesk.ENTER), grant("READER", PlaceDesk.LOOK)));
        }

        @Override
        public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
            return Optional.ofNullable(pharmacies.get(id.value()));
        }

        @Override
        public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
            return Optional.empty();
        }

        @Override
        public List<Pharmacy> page(Tx tx, Optional<PharmacyId> after, int limit) {
            return pharmacies.values().stream()
                    .filter(one -> after.isEmpty()
                            || one.id().value().compareTo(after.get().value()) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public void put(Tx tx, Pharmacy pharmacy) {
            pharmacies.put(pharmacy.id().value(), pharmacy);
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
            return Optional.empty();
        }

        @Override
        public List<CameraAsset> cameras(Tx tx, PharmacyId pharmacy) {
            return List.of();
        }

        @Override
        public void put(Tx tx, CameraAsset camera) {
            throw new UnsupportedOperationException();
        }
    }
}
