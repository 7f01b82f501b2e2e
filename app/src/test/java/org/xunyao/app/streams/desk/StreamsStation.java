package org.xunyao.app.streams.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Account;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.live.StreamWard;
import org.xunyao.app.live.Watching;
import org.xunyao.app.online.DutyHours;
import org.xunyao.app.online.OnlineRounds;
import org.xunyao.app.online.StreamCare;
import org.xunyao.app.streams.StreamPorts;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.ingest.doctor.StreamDoctor;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.registry.Area;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.Store;
import org.xunyao.store.files.FileExport;
import org.xunyao.supervision.online.DutyMinutes;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.StreamTables;

/// A station with a real database, a real camera, the real doctor, tables and pages; each test has a month of its
/// own in the one database.
abstract class StreamsStation implements Clock {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    static final CameraId C01 = new CameraId("C01");
    static final CameraId C02 = new CameraId("C02");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static int months;

    @TempDir
    private static Path data;

    private static Store store;

    @TempDir
    Path folder;

    private final SystemClock real = new SystemClock(SystemClock.CHINA);
    /// Each test has a month of its own in the one database.
    final LocalDate day = FIRST.plusMonths(months++);

    Instant now = day.atTime(8, 0).atZone(SystemClock.CHINA).toInstant();
    Minute seen = Minute.USABLE;
    CameraServer server;
    private Office office;
    StreamCare care;
    private Pipeline pipeline;

    @BeforeAll
    static void furnish() {
        store = UnusedStation.open(data);
        store.transactions().write(tx -> {
            people().forEach(person -> store.accounts()
                    .put(
                            tx,
                            Account.begin(person, "-", Optional.empty(), Instant.EPOCH)
                                    .in(Set.of("330198"))));
            return 0;
        });
    }

    @AfterAll
    static void leave() {
        store.close();
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Path clip = Footage.ofDebian(Path.of(System.getProperty("java.io.tmpdir"), "xunyao-footage"))
                .clip(new Footage.Cut("six", 128, 0, 640, 360, 0, 6, 0));
        server = new CameraServer(0, List.of(new SimulatedCamera("C01", clip)));
        office = new Office(
                new Permissions(
                        new RoleTables(RESOURCES.resolve("roles")).grants(), store.belongings(), Presence.always()),
                store.transactions(),
                new AuditBook(
                        "test-1",
                        store.auditTrail(),
                        new AuditChain(new BouncyDigester()),
                        new Ids(this, new SecureRandom())),
                this);
        pipeline = pipeline();
        care = care();
    }

    private List<CameraPoint> points() {
        return List.of(
                point("C01", "康民大药房（滨河店）", server.url("C01")),
                point("C02", "=禾润堂,药店", "rtsp://127.0.0.1:1/none"),
                point("C03", "石门药店", "rtsp://op:hunter2@127.0.0.1 :sout=x"));
    }

    private Pipeline pipeline() {
        var command = new WorkerCommand(
                Path.of("java"),
                List.of(),
                List.of(),
                folder,
                Optional.empty(),
                Optional.empty(),
                DecodingEngine.USUAL);
        return new Pipeline(
                command,
                points(),
                Watching.nothing(),
                new org.xunyao.wire.stream.FitTables(Path.of(System.getProperty("xunyao.root"), "resources", "station"))
                        .limits(),
                real);
    }

    StreamCare care() throws IOException {
        var open = Optional.of(DayHours.read("08:00-09:00").week(SystemClock.CHINA));
        var hours = Map.of(new CameraId("C01"), List.of(DutyMinutes.Era.ever(open)));
        List<CameraPoint> points = points();
        var tables = new StreamTables(RESOURCES.resolve("streams"));
        var keeper = new OnlineKeeper(store.streamDays(), store.transactions(), "test-1");
        var desk = new OnlineDesk(office, store.streamDays(), store.auditShelf("test-1"));
        var limits = new DoctorLimits(
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMillis(1_500),
                5,
                2,
                Duration.ofSeconds(30),
                2);
        var ward = new StreamWard(pipeline, keeper::lastGood);
        var books = new OnlineRounds.Books(keeper, desk, new BouncyDigester()::sm3);
        return new StreamCare(
                ward,
                StreamCare.doctor(
                        real, Thread.ofVirtual().factory(), new StreamDoctor.Rules(limits, tables.remedies(day)), ward),
                tables.remedies(day),
                desk,
                tables.online(day),
                new OnlineRounds(
                        () -> points.stream().collect(Collectors.toMap(CameraPoint::camera, CameraPoint::shop)),
                        camera -> new OwnLine.Second(camera.equals(C02) ? Minute.REFUSED : seen, seen == Minute.USABLE),
                        books,
                        tables.online(day),
                        this),
                new DutyHours(() -> hours, () -> points, SystemClock.CHINA),
                new PdfComposer(
                        RESOURCES.resolve("documents"),
                        Fonts.find(List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts")))));
    }

    private static CameraPoint point(String camera, String shop, String address) {
        return new CameraPoint(new CameraId(camera), shop, "处方区", address, Optional.empty(), Optional.empty());
    }

    private static List<Person> people() {
        return new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
    }

    private Ticket.OfPerson ticket(String login) {
        Person person = people().stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        return new Ticket.OfPerson(person, new UUID(1, 1));
    }

    StreamPorts ports(String login) {
        var desks = new StreamsAtDesks.Desks(
                office,
                new RegistryDesk(office, store.pharmacies()),
                new Ids(this, new SecureRandom()),
                new FileExport()::put,
                "澜溪县市场监督管理局",
                "药械化股");
        return new StreamsAtDesks(care, desks, ticket(login), this).ports(() -> Optional.of(folder));
    }

    @AfterEach
    void close() {
        care.rounds().close();
        pipeline.close();
        server.close();
    }

    void enterShop() {
        var id = new PharmacyId(new UUID(3, 3));
        store.transactions().write(tx -> {
            store.pharmacies()
                    .put(
                            tx,
                            new Pharmacy(
                                    id,
                                    "康民大药房（滨河店）",
                                    new CreditCode("91330198MA0000015U"),
                                    "澜CB330198001",
                                    "澜溪县城关镇滨河路18号",
                                    "何样例",
                                    "0000-3300001",
                                    new Area("330198100", "城关镇")));
            store.pharmacies().put(tx, new CameraAsset(new CameraCode("C01"), id, "处方区", "", DeviceFile.empty()));
            return 0;
        });
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            care.rounds().look();
            now = now.plusSeconds(1);
        }
    }

    long digests() {
        var shelf = store.auditShelf("test-1");
        return store.transactions()
                .read(tx -> shelf.index()
                        .page(
                                tx,
                                "test-1",
                                new AuditQuery(
                                        Optional.empty(),
                                        Optional.of("online"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("stream.digest"),
                                        Optional.of("done")),
                                Optional.empty(),
                                1_000)
                        .size());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return real.nanoTime();
    }

    @Override
    public ZoneId zone() {
        return SystemClock.CHINA;
    }
}
