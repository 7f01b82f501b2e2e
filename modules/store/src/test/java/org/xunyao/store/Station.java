package org.xunyao.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.store.files.DurableFilesOnDisk;

/// A station wired as the program wires it: real clock, real database, real files.
record Station(Store store, Office office, EvidenceDesk evidence, StoreLocation location) implements AutoCloseable {
    static final String NAME = "站点一";
    static final Action NOTE = new Action("test.note");
    static final Ticket.OfPerson INSPECTOR = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(1, 1)), "zhang", "张䶮", "药械化股", "", Set.of(new RoleId("INSPECTOR"))),
            new UUID(2, 2));
    static final Ticket.OfPerson STRANGER = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(1, 2)), "li", "李四", "药械化股", "", Set.of(new RoleId("NONE"))),
            new UUID(2, 3));
    private static final long MOST_BYTES = 1 << 20;

    /// Opens the station on Derby, on its first run with a copy of an empty database.
    static Station open(Path folder) {
        return open(Engine.DERBY, folder);
    }

    /// Opens the station, on its first run with a copy of an empty database.
    static Station open(Engine engine, Path folder) {
        StoreLocation location = engine.location(folder);
        if (engine == Engine.DERBY && !Files.exists(location.database())) {
            EmptyStore.copyTo(location);
        }
        return openItself(location);
    }

    /// Opens the station, on its first run with a database that it makes itself.
    static Station openItself(Path folder) {
        return openItself(Engine.DERBY.location(folder));
    }

    /// Opens the station, on its first run with a database that it makes itself.
    static Station openItself(StoreLocation location) {
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> wire(store, location);
            case StoreOpening.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static Station wire(Store store, StoreLocation location) {
        Clock clock = new SystemClock(SystemClock.CHINA);
        var office = new Office(
                permissions(),
                store.transactions(),
                new AuditBook(NAME, store.auditTrail(), chain(), new Ids(clock, new Random())),
                clock);
        var vault = new Vault(
                location.vault(), new DurableFilesOnDisk(StandInDigester::second, MOST_BYTES), new StandInDigester());
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        return new Station(store, office, new EvidenceDesk(office, store.evidenceItems(), vault, ids, clock), location);
    }

    /// Takes cameras of one shop into the register, of which nothing else is known.
    void register(String... codes) {
        store.transactions().write(tx -> {
            for (String code : codes) {
                var site = new CameraSite("店", Optional.empty(), "处方区");
                var camera = new RegisteredCamera(
                        new CameraCode(code),
                        site,
                        new CameraDevice("", "", ""),
                        Optional.empty(),
                        CameraFile.EMPTY,
                        Optional.empty(),
                        0);
                store.cameras().put(tx, camera);
            }
            return codes.length;
        });
    }

    static AuditChain chain() {
        return new AuditChain(new StandInDigester());
    }

    private static Permissions permissions() {
        return new Permissions(List.of(NOTE, EvidenceDesk.SEAL, EvidenceDesk.READ, EvidenceDesk.ATTACH).stream()
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList());
    }

    @Override
    public void close() {
        store.close();
    }
}
