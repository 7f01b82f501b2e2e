package org.xunyao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

final class RegistryDeskTest {
    private static final RoleId KEEPER = new RoleId("KEEPER");
    private static final RoleId READER = new RoleId("READER");

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
        assertThat(shelf.links).extracting(AuditRecord::outcome).containsExactly("refused");
    }

    private static Ticket.OfPerson ticket(RoleId role) {
        var person = new Person(new PersonId(new UUID(0, 1)), "p", "样例", "科", "", Set.of(role));
        return new Ticket.OfPerson(person, new UUID(0, 2));
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
    private static final class Shelf implements Pharmacies, Transactions, AuditTrail, Clock, Digester {
        private final Map<UUID, Pharmacy> pharmacies = new TreeMap<>();
        private final List<Pharmacist> pharmacists = new ArrayList<>();
        private final List<CameraAsset> cameras = new ArrayList<>();
        private final List<AuditRecord> links = new ArrayList<>();

        Office office() {
            LocalDate from = LocalDate.of(2020, 1, 1);
            var grants = List.of(
                    new Grant(KEEPER, RegistryDesk.ENTER, from, Optional.empty(), "test", true),
                    new Grant(READER, RegistryDesk.LOOK, from, Optional.empty(), "test", true));
            return new Office("test-1", new Permissions(grants), this, this, new AuditChain(this), this);
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

        @Override
        public <R> R write(Function<Tx, R> work) {
            return work.apply(new Tx() {});
        }

        @Override
        public <R> R read(Function<Tx, R> work) {
            return work.apply(new Tx() {});
        }

        @Override
        public Optional<AuditRecord> last(Tx tx, String station) {
            return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
        }

        @Override
        public void append(Tx tx, AuditRecord link) {
            links.add(link);
        }

        @Override
        public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
            return List.copyOf(links);
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-11-22T02:00:00Z");
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return SystemClock.CHINA;
        }

        @Override
        public Digests digest(InputStream bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Digests digest(byte[] bytes) {
            String hex = String.format("%064x", java.util.Arrays.hashCode(bytes) & 0xFFFF_FFFFL);
            return new Digests(hex, hex, bytes.length);
        }
    }
}
