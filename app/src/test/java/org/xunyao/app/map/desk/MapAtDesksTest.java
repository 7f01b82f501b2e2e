package org.xunyao.app.map.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.map.MapPorts;
import org.xunyao.app.map.MapShop;
import org.xunyao.app.map.MapState;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.place.PlaceDesk;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.PatrolProof;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamHealth;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.FirstRegistry;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.json.ActsJson;

/// The map's ports over the real database and the real tables of rights.
class MapAtDesksTest implements Clock {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    @TempDir
    Path folder;

    private Store store;
    private List<Person> people;
    private MapAtDesks.Desks desks;

    @BeforeEach
    void open() {
        store = UnusedStation.open(folder.resolve("data"));
        var county = new SampleCounty(RESOURCES.resolve("sample"));
        people = county.people().stream().map(SampleCounty.Newcomer::person).toList();
        var ids = new Ids(this, new Random(7));
        var office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook("test-1", store.auditTrail(), new AuditChain(new BouncyDigester()), ids),
                this);
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            return new FirstRegistry(county, store.pharmacies()).enter(tx);
        });
        desks = new MapAtDesks.Desks(
                office,
                new PlaceDesk(office, store.pharmacies()),
                cameras(office, ids),
                new AlarmDesk(office, store.alarms(), store.evidenceItems(), List.of(), this, ids),
                leads(office, ids),
                new CoverageDesk(
                        office,
                        store.patrols(),
                        new PatrolProof(new BouncyDigester(), (content, cms) -> new SealCheck.Worth.Bad())),
                RESOURCES.resolve("map").resolve(MapAtDesks.OWN),
                folder);
    }

    private CameraDesk cameras(Office office, Ids ids) {
        var cabinet = new CameraDesk.Cabinet(
                new DurableFilesOnDisk(BouncyDigester::sm3, 1L << 26),
                folder.resolve("data/files/registry").toAbsolutePath(),
                ids);
        return new CameraDesk(office, store.cameras(), address -> true, cabinet, this);
    }

    private LeadDesk leads(Office office, Ids ids) {
        var calendars = new CalendarTables(RESOURCES.resolve("calendar"));
        var rulebook = new Rulebook(
                new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
                new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
                new Deadlines(calendars.calendar(), calendars.rollover(today())));
        var cabinet = new LeadDesk.Cabinet(
                store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts());
        return new LeadDesk(office, cabinet, rulebook, this, ids);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyShopOfTheRegisterIsThereWithItsCamerasAndTheOneWithoutAPlaceToo() {
        List<MapShop> shops = ports("liming").shops().get();
        assertThat(shops).hasSize(9).allSatisfy(shop -> {
            assertThat(shop.id()).isPresent();
            assertThat(shop.cameras()).hasSize(1);
        });
        assertThat(shops.stream().filter(shop -> shop.place().isEmpty()))
                .extracting(MapShop::name)
                .singleElement()
                .asString()
                .contains("第二百三十七分店");
    }

    @Test
    void aPlaceIsSavedByWhoKeepsTheRegisterAndTheAuditSaysSoWithoutThePlace() {
        MapPorts head = ports("zhaojg");
        MapShop unplaced = head.shops().get().stream()
                .filter(shop -> shop.place().isEmpty())
                .findFirst()
                .orElseThrow();
        var place = new GeoPoint(118.4811, 29.3377);
        head.place().orElseThrow().put(unplaced.id().orElseThrow(), place);
        assertThat(ports("liuyang").shops().get())
                .filteredOn(shop -> shop.key().equals(unplaced.key()))
                .extracting(MapShop::place)
                .containsExactly(Optional.of(place));
        var said = store.transactions().read(tx -> store.auditTrail().from(tx, "test-1", 1, 100));
        assertThat(said)
                .filteredOn(row -> row.action().equals("pharmacy.enter"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.toString()).contains(unplaced.key()).doesNotContain("118.4811"));
    }

    @Test
    void whoWatchesTheWallSeesTheMapAndPlacesNothing() {
        assertThat(ports("liuyang").place()).isEmpty();
        assertThat(ports("liuyang").shops().get()).hasSize(9);
        assertThat(ports("liming").place()).isEmpty();
    }

    @Test
    void whoMayNotWatchIsShownNothingAtAll() {
        assertThatThrownBy(() -> ports(stranger("TEAM_REPORTER")).shops().get()).isInstanceOf(RefusedException.class);
    }

    @Test
    void aCameraIsToldOfOnlyOnceItIsKnownThatThePersonMayWatchIt() {
        MapPorts ports = ports("liming");
        var first = new CameraId("C01");
        assertThat(ports.standing().apply(first).state()).isEqualTo(MapState.NO_RIGHT);
        assertThat(ports.shops().get()).isNotEmpty();
        assertThat(ports.standing().apply(first).state()).isEqualTo(MapState.LIVE);
        assertThat(ports.standing().apply(new CameraId("C02")).state())
                .as("in the register, not at this station")
                .isEqualTo(MapState.IDLE);
        assertThat(ports.standing().apply(new CameraId("elsewhere")).state()).isEqualTo(MapState.NO_RIGHT);
    }

    @Test
    void theBureausOwnMapIsTakenAndABadOneIsRefused() throws IOException {
        assertThat(ports("liming").county().get().name()).contains("样例");
        Files.writeString(folder.resolve(MapAtDesks.OWN), """
            {"type":"FeatureCollection","name":"本县","verified":true,"features":[{"type":"Feature",
            "properties":{"kind":"place","name":"甲"},"geometry":{"type":"Point","coordinates":[118.5,29.3]}}]}
            """);
        assertThat(ports("liming").county().get().name()).isEqualTo("本县");
        Files.writeString(folder.resolve(MapAtDesks.OWN), "no map");
        assertThatThrownBy(() -> ports("liming").county().get())
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("MAP-BAD");
    }

    private MapPorts ports(String login) {
        return ports(people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow());
    }

    private MapPorts ports(Person person) {
        Map<CameraId, WallHealth> running = Map.of(new CameraId("C01"), WallHealth.of(new StreamHealth.Live(now())));
        var states = new CameraStates(camera -> Optional.ofNullable(running.get(camera)), this);
        return new MapAtDesks(desks, states, new Ticket.OfPerson(person, new UUID(7, 7)))
                .ports(new MapPorts.Ways(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Person stranger(String role) {
        Person one = people.getFirst();
        return new Person(one.id(), one.login(), one.name(), one.unit(), one.badge(), Set.of(new RoleId(role)));
    }

    @Override
    public Instant now() {
        return LocalDateTime.of(2026, 11, 20, 10, 42, 7).atZone(zone()).toInstant();
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
