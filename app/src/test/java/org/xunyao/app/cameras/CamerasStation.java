package org.xunyao.app.cameras;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.app.cameras.desk.CamerasAtDesks;
import org.xunyao.app.cameras.find.FindAtDesks;
import org.xunyao.app.cameras.mode.ModesAtDesk;
import org.xunyao.app.cameras.model.Examined;
import org.xunyao.app.cameras.model.StreamWord;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.licence.desk.LicenceDesks;
import org.xunyao.app.licence.desk.LicencesAtDesk;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.rule.RuleWard;
import org.xunyao.app.zone.ZoneWard;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.licence.LicenceDesk;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.mask.Masks;
import org.xunyao.registry.mode.ModeDesk;
import org.xunyao.registry.mode.ModeGate;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.licence.LicencesInStore;
import org.xunyao.store.registry.MasksInStore;
import org.xunyao.store.registry.ModesInStore;
import org.xunyao.store.supervision.RaisedInStore;
import org.xunyao.store.workshop.DemotionsInStore;
import org.xunyao.store.workshop.RuleVersionsInStore;
import org.xunyao.store.zone.BaselinesInStore;
import org.xunyao.store.zone.WearsInStore;
import org.xunyao.store.zone.ZonesInStore;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.sign.ShopScope;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.supervision.zone.ZoneDesk;
import org.xunyao.supervision.zone.baseline.BaselineDesk;
import org.xunyao.supervision.zone.wear.WearDesk;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.Devices;
import org.xunyao.video.device.Discovery;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.FirstRegistry;
import org.xunyao.wire.RegistryTables;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.RuleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.licence.LicenceTables;
import org.xunyao.wire.rule.WorkshopTables;

/// The sample county with its real register, tables and database; only the streams are told here.
public final class CamerasStation implements AutoCloseable, Clock {
    /// A password that may stand nowhere but in the store.
    public static final String SECRET = "Geheim-77";

    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    /// So many streams run at once.
    private static final int MOST = 11;

    /// What was asked of the running streams.
    public final List<String> followed = new ArrayList<>();

    private final Path folder;
    private final Store store;
    private final Office office;
    private final List<Person> people;
    private final CameraDesk cameras;
    private final RegistryDesk registry;
    private final CameraRegister register;
    private final Set<CameraCode> wired = new java.util.HashSet<>();

    /// Opens it and takes a list of three cameras over.
    public CamerasStation(Path folder) throws java.io.IOException {
        this.folder = folder;
        store = UnusedStation.open(folder.resolve("data"));
        var ids = new Ids(this, RandomGenerator.of("L64X128MixRandom"));
        var county = new SampleCounty(RESOURCES.resolve("sample"));
        people = county.people().stream().map(SampleCounty.Newcomer::person).toList();
        office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "test-1",
                        store.auditTrail(),
                        new AuditChain(new BouncyDigester()),
                        new Ids(this, new Random())),
                this);
        store.transactions().write(tx -> {
            people.forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            return new FirstRegistry(county, store.pharmacies()).enter(tx);
        });
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1L << 26);
        cameras = new CameraDesk(
                office,
                store.cameras(),
                AddressText::isAddress,
                new CameraDesk.Cabinet(
                        files, folder.resolve("data/files/registry").toAbsolutePath(), ids),
                this);
        registry = new RegistryDesk(office, store.pharmacies());
        register = new CameraRegister(
                cameras, registry, new RegistryTables(RESOURCES.resolve("registry")).fileRules(), this);
        Path list = Files.writeString(folder.resolve("cameras.csv"), """
            camera,shop,point,address,credit_code
            C01,康民大药房（滨河店）,处方区,rtsp://kanlu:%s@10.1.2.3/c1,91330198MA0000015U
            C02,禾润堂药店,营业厅,ftp://kanlu:%s@nowhere/c2,91330198MA0000023N
            C77,不在底册的店,门口,rtsp://10.1.2.4/c3,
            """.formatted(SECRET, SECRET) + more());
        register.begin(list, false)
                .points()
                .forEach(point -> wired.add(new CameraCode(point.camera().code())));
    }

    /// A camera for each test that changes one.
    private static String more() {
        var rows = new StringBuilder();
        for (int number = 11; number <= 16; number++) {
            rows.append("C%d,康民大药房（滨河店）,处方区,rtsp://kanlu:%s@10.1.2.3/c%d,91330198MA0000015U\n"
                    .formatted(number, SECRET, number));
        }
        return rows.toString();
    }

    /// What the person with that login asks of the world.
    public CamerasAtDesks ports(String login) {
        return ports(login, Optional.empty());
    }

    /// The same with tests of connections.
    public CamerasAtDesks ports(String login, Optional<CamerasAtDesks.ConnectionTest> test) {
        return new CamerasAtDesks(
                new CamerasAtDesks.Desks(cameras, registry, register, office, this), new Told(), test, ticket(login));
    }

    /// A test that finds something wrong.
    public static Optional<CamerasAtDesks.ConnectionTest> illness() {
        return Optional.of((code, address) -> new Examined(
                false,
                "摄像机在线，但 554 端口拒绝连接。请门店重启摄像机，仍不行再报修。找：门店。",
                List.of("地址 " + address, "TCP 10.1.2.3:554 拒绝，12 毫秒")));
    }

    private final class Told implements CamerasAtDesks.Streams {
        @Override
        public Optional<StreamWord> word(CameraCode code) {
            return wired.contains(code) ? Optional.of(StreamWord.LIVE) : Optional.empty();
        }

        @Override
        public boolean enter(CameraPoint point) {
            var code = new CameraCode(point.camera().code());
            boolean room = wired.contains(code) || wired.size() < MOST;
            if (room) {
                wired.add(code);
                followed.add("enter " + code.text() + " " + point.shop() + " " + point.point());
            }
            return room;
        }

        @Override
        public boolean leave(CameraCode code) {
            followed.add("leave " + code.text());
            return wired.remove(code);
        }

        @Override
        public boolean follow(CameraCode code, Optional<StreamAddress> address, Optional<StreamAddress> sub) {
            followed.add(code.text() + " "
                    + address.map(where -> where.password().orElse("-") + "@" + where.host())
                            .orElse("stop"));
            return wired.contains(code);
        }
    }

    /// What the person with that login finds on the network.
    public FindAtDesks find(String login, Discovery discovery, Devices devices) {
        return new FindAtDesks(cameras, discovery, devices, Duration.ofSeconds(20), ticket(login));
    }

    /// The register as the program uses it.
    public CameraRegister register() {
        return register;
    }

    /// The desk that records who had what examined.
    public OnlineDesk online() {
        return new OnlineDesk(office, store.streamDays(), store.auditShelf("test-1"));
    }

    /// Everything that the audit says.
    public List<AuditRecord> audit() {
        return store.transactions().read(tx -> store.auditTrail().from(tx, "test-1", 1, 1_000));
    }

    /// What is hidden of the cameras, over real rows.
    public MaskWard masks(Clock clock, java.util.concurrent.Executor background) {
        return masks(clock, background, new MasksInStore());
    }

    /// The same over rows that a test stands before.
    public MaskWard masks(Clock clock, java.util.concurrent.Executor background, Masks rows) {
        var desk = new MaskDesk(office, rows, Duration.ofMinutes(10), new Ids(this, new Random()), clock);
        return new MaskWard(desk, clock, background);
    }

    /// The rules that ship.
    public List<AlarmRuleRow> alarmRules() {
        return new RuleTables(RESOURCES.resolve("rules")).alarmRules();
    }

    /// The zones of its cameras, of which nothing was ever drawn.
    public ZoneWard zones() {
        return zones(Map::of);
    }

    /// The same of shops whose hours are written down.
    public ZoneWard zones(Supplier<Map<PharmacyId, List<DutyMinutes.Era>>> hours) {
        List<AlarmRuleRow> rules = alarmRules();
        var desk = new ZoneDesk(office, new ZonesInStore(), rules, this);
        return new ZoneWard(new ZoneWard.Desks(desk, registry, camera -> rules, hours, shop -> Optional.empty()), this);
    }

    /// The zones of its cameras, with what shops may not sell.
    public ZoneWard zones(Function<PharmacyId, Optional<ShopScope>> scopes) {
        List<AlarmRuleRow> rules = alarmRules();
        var desk = new ZoneDesk(office, new ZonesInStore(), rules, this);
        return new ZoneWard(new ZoneWard.Desks(desk, registry, camera -> rules, Map::of, scopes), this);
    }

    /// The licences of its shops over real rows; none was entered.
    public LicencesAtDesk licences(String login, Runnable follow) {
        LicenceDesks desks = licences();
        return new LicencesAtDesk(desks, follow, ticket(login), this);
    }

    /// The desk of them.
    public LicenceDesks licences() {
        LicenceScopes scopes = new LicenceTables(RESOURCES.resolve("registry")).scopes();
        return new LicenceDesks(
                new LicenceDesk(office, store.pharmacies(), new LicencesInStore(), scopes, this), scopes);
    }

    /// The rules of the bureau over real rows, and the zones that they watch.
    public Rules rules() {
        List<AlarmRuleRow> rows = new RuleTables(RESOURCES.resolve("rules")).alarmRules();
        var desk = new RuleDesk(
                office,
                new RuleDesk.Books(new RuleVersionsInStore(), new DemotionsInStore(), new RaisedInStore()),
                rows,
                this);
        var limits = new WorkshopTables(RESOURCES.resolve("rules")).limits(today());
        var ward = new RuleWard(desk, rows, limits, this);
        var zones = new ZoneDesk(office, new ZonesInStore(), rows, this);
        return new Rules(office, desk, ward, new ZoneWard(new ZoneWard.Desks(zones, registry, ward::rows), this));
    }

    /// The desk of rules, and who goes by them.
    public record Rules(Office office, RuleDesk desk, RuleWard ward, ZoneWard zones) {}

    /// How zones look when all is in order, over real rows.
    public BaselineDesk baselines() {
        return new BaselineDesk(office, new BaselinesInStore(), new ZonesInStore(), this);
    }

    /// Samples of work clothes, over real rows.
    public WearDesk wears() {
        return new WearDesk(office, new WearsInStore(), this);
    }

    /// Whether the person with that login is offered the action.
    public boolean offers(String login, org.xunyao.access.Action action) {
        return office.offers(ticket(login), action);
    }

    /// For what records of cameras may be used, as the person with that login sets it.
    public ModesAtDesk modes(String login) {
        var gate = new ModeGate(new RegistryTables(RESOURCES.resolve("registry")).fileRules());
        var desk = new ModeDesk(office, store.cameras(), new ModesInStore(), gate, this);
        return new ModesAtDesk(desk, ticket(login), office.offers(ticket(login), ModeDesk.SET), actor -> login);
    }

    /// Their register.
    public CameraDesk cameras() {
        return cameras;
    }

    /// A folder for files of the test.
    public Path folder() {
        return folder;
    }

    /// Somebody who signed in.
    public Ticket.OfPerson ticket(String login) {
        Person person = people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(7, 7));
    }

    @Override
    public Instant now() {
        return LocalDateTime.of(2026, 11, 20, 10, 42, 7).atZone(zone()).toInstant();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public void close() {
        store.close();
    }
}
