package org.xunyao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.xunyao.kernel.Tx;

final class RegistryDeskTest {
    private static final String KEEPER = "KEEPER";
    private static final String READER = "READER";

    private final Shelf shelf = new Shelf();
    private final RegistryDesk desk = new RegistryDesk(shelf.office(), shelf);

    @Test
    void whatWasEnteredIsFoundByItsIdAndByItsCamera() {
        var dossier = dossier(1);
        assertThat(desk.enter(ticket(KEEPER), dossier).sequence()).isEqualTo(1);
        assertThat(desk.find(ticket(READER), dossier.pharmacy().id())).contains(dossier);
        assertThat(desk.ofCamera(ticket(READER), new CameraCode("C1"))).contains(dossier.pharmacy());
        assertThat(desk.ofCamera(ticket(READER), new CameraCode("C2"))).isEmpty();
    }

    @Test
    void pagesGoOnAfterTheLastId() {
        var first = desk.enter(ticket(KEEPER), dossier(1)).result().pharmacy();
        var second = desk.enter(ticket(KEEPER), dossier(2)).result().pharmacy();
        assertThat(desk.page(ticket(READER), Optional.empty(), 1)).containsExactly(first);
        assertThat(desk.page(ticket(READER), Optional.of(first.id()), 9)).containsExactly(second);
        assertThatThrownBy(() -> desk.page(ticket(READER), Optional.empty(), 1001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayOnlyReadEntersNothing() {
        assertThatThrownBy(() -> desk.enter(ticket(READER), dossier(1))).isInstanceOf(RefusedException.class);
        assertThat(shelf.pharmacies).isEmpty();
        assertThat(shelf.links()).extracting(AuditRecord::outcome).containsExactly("refused");
    }

    private static Ticket.OfPerson ticket(String role) {
        return MemoryStation.ticket(1, "样例", "", role);
    }

    private static RegistryDesk.Dossier dossier(long id) {
        var pharmacy = new Pharmacy(
                new PharmacyId(new UUID(0, id)),
                "样例药店" + id,
                new CreditCode("91350100M000100Y43"),
                "琼DA898000001",
                "样例县一号",
                "样例",
                "",
                new Area("350100", "样例"));
        var pharmacist = new Pharmacist(
                new PharmacistId(new UUID(1, id)),
                "样例",
                "1",
                Pharmacist.Category.BOTH,
                pharmacy.id(),
                LocalDate.of(2027, 1, 1));
        var camera = new CameraAsset(new CameraCode("C" + id), pharmacy.id(), "柜台", "", DeviceFile.empty());
        return new RegistryDesk.Dossier(pharmacy, List.of(pharmacist), List.of(camera));
    }

    /// A registry in memory with the real Office.
    private static final class Shelf extends MemoryStation implements Pharmacies {
        private final Map<UUID, Pharmacy> pharmacies = new TreeMap<>();
        private final List<Pharmacist> pharmacists = new ArrayList<>();
        private final List<CameraAsset> cameras = new ArrayList<>();

        Shelf() {
            super(Instant.parse("2026-11-22T02:00:00Z"));
        }

        Office office() {
            return office(Stream.of(grant(KEEPER, RegistryDesk.ENTER), grant(READER, RegistryDesk.LOOK)));
        }

        @Override
        public Optional<Pharmacy> find(Tx tx, PharmacyId id) {
            return Optional.ofNullable(pharmacies.get(id.value()));
        }

        @Override
        public Optional<Pharmacy> byCreditCode(Tx tx, CreditCode code) {
            return pharmacies.values().stream()
                    .filter(one -> one.creditCode().equals(code))
                    .findFirst();
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
            return pharmacists.stream()
                    .filter(one -> one.pharmacy().equals(pharmacy))
                    .toList();
        }

        @Override
        public void put(Tx tx, Pharmacist pharmacist) {
            pharmacists.add(pharmacist);
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
