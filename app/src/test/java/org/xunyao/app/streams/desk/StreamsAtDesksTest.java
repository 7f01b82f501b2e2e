package org.xunyao.app.streams.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Person;
import org.xunyao.access.Presence;
import org.xunyao.access.RefusedException;
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
import org.xunyao.app.streams.RateRow;
import org.xunyao.app.streams.StreamPorts;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.ingest.doctor.StreamDoctor;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
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
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineDesk;
import org.xunyao.supervision.online.OnlineKeeper;
import org.xunyao.supervision.online.OwnLine;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.testkit.camera.CameraServer;
import org.xunyao.testkit.camera.Fault;
import org.xunyao.testkit.camera.Footage;
import org.xunyao.testkit.camera.SimulatedCamera;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.Diagnosis;
import org.xunyao.video.doctor.DoctorLimits;
import org.xunyao.video.doctor.Progress;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.StreamTables;

/// The screen's ports over a real database, a real camera, the real doctor, tables and pages.
class StreamsAtDesksTest implements Clock {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    private static final CameraId C01 = new CameraId("C01");
    private static final CameraId C02 = new CameraId("C02");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static int months;

    @TempDir
    private static Path data;

    private static Store store;

    @TempDir
    private Path folder;

    private final SystemClock real = new SystemClock(SystemClock.CHINA);
    /// Each test has a month of its own in the one database.
    private final LocalDate day = FIRST.plusMonths(months++);

    private Instant now = day.atTime(8, 0).atZone(SystemClock.CHINA).toInstant();
    private Minute seen = Minute.USABLE;
    private CameraServer server;
    private Office office;
    private StreamCare care;
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

    private StreamCare care() throws IOException {
        var hours = Map.of(new CameraId("C01"), DayHours.read("08:00-09:00").week(SystemClock.CHINA));
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

    private StreamPorts ports(String login) {
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

    private void enterShop() {
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

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            care.rounds().look();
            now = now.plusSeconds(1);
        }
    }

    @Test
    void aFaultIsExaminedAndTheSlipForTheShopSaysWhoDoesWhat() throws IOException, InterruptedException {
        enterShop();
        server.fault("C01", Fault.HANG);
        StreamPorts ports = ports("liuyang");
        Diagnosis found = ports.examine().examine(C01, Progress.unfollowed());
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.NO_ANSWER));
        Path slip = ports("liming").papers().slip((Diagnosis.Ill) found, folder);
        String text = Sheets.said("pdftotext", "-layout", slip.toString(), "-");
        assertThat(text)
                .contains("画面故障告知单", "康民大药房（滨河店）", "把摄像机断电 10 秒再通电", "门店", "安装单位", "何样例", "0000-3300001")
                .doesNotContain("rtsp://");
        assertThat(Sheets.said("pdfinfo", slip.toString())).containsPattern("Pages:\\s+1\\b");
        Sheets.keep(slip);
    }

    @Test
    void anAddressThatIsNoneIsSaidWithoutAnyConnectionAndWithoutItsPassword() {
        Diagnosis found = ports("liming").examine().examine(new CameraId("C03"), Progress.unfollowed());
        assertThat(found)
                .isInstanceOfSatisfying(
                        Diagnosis.Ill.class, ill -> assertThat(ill.cause()).isEqualTo(Cause.ADDRESS));
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void whoMayOnlyLookExaminesNothingAndTheRefusalIsRecorded() {
        StreamPorts ports = ports("zhoumin");
        assertThat(ports.powers()).isEqualTo(new StreamPorts.Powers(false, false, false));
        assertThat(ports.history().last(C01, 7)).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ports.examine().examine(C01, Progress.unfollowed()));
        assertThat(server.connections("C01")).isZero();
    }

    @Test
    void theRatesOfAMonthCountWhatWasSeenAndSayWhatIsNotKnown() throws IOException, InterruptedException {
        pass(600);
        seen = Minute.FROZEN;
        pass(300);
        seen = Minute.UNKNOWN;
        pass(300);
        seen = Minute.USABLE;
        pass(601);
        care.rounds().write();
        StreamPorts ports = ports("liming");
        List<RateRow> rows = ports.rates().of(YearMonth.from(day));
        var kangmin = rows.stream()
                .filter(row -> row.camera().equals(Optional.of(C01)))
                .findFirst()
                .orElseThrow()
                .rate();
        assertThat(kangmin.wholeDays()).isFalse();
        assertThat(kangmin.usable()).isEqualTo(20);
        assertThat(kangmin.out()).containsEntry(Minute.FROZEN, 5);
        assertThat(kangmin.permille()).hasValue(800);
        assertThat(kangmin.unknown())
                .as("19 days from 8 to 9, and 5 minutes of today")
                .isEqualTo(19 * 60 + 5);
        var herun = rows.stream()
                .filter(row -> row.camera().equals(Optional.of(C02)))
                .findFirst()
                .orElseThrow()
                .rate();
        assertThat(herun.wholeDays()).isTrue();
        assertThat(herun.permille()).hasValue(0);
        List<Path> files = ports.papers().rates(YearMonth.from(day), folder);
        String csv = Files.readString(files.getFirst(), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF门店,点位")
                .contains("\"康民大药房（滨河店）\",\"处方区\",\"C01\",1170,20,5,1145,1,80.0,否,是,0")
                .contains("\"'=禾润堂,药店\"");
        Sheets.keep(files.getLast());
        assertThat(Sheets.said("pdftotext", "-layout", files.getLast().toString(), "-"))
                .contains("画面在线率", YearMonth.from(day).toString(), "在线率 ＝ 可用分钟 ÷（应在线分钟 − 不知道的分钟）", "80.0 %", "按全天");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> ports.papers().rates(YearMonth.from(day), folder))
                .extracting(FaultException::code)
                .isEqualTo("CARRIER-EXISTS");
    }

    @Test
    void aCrashLosesMinutesAndTheyAreNotKnownAfterwards() throws IOException {
        pass(301);
        care.rounds().write();
        pass(119);
        // No close: what was not written is gone with the process.
        care = care();
        now = now.plusSeconds(600);
        pass(121);
        care.rounds().write();
        String minutes = ports("liming").history().last(C01, 1).getFirst().minutes();
        assertThat(minutes.substring(480, 480 + 19)).isEqualTo("uuuuu" + ".".repeat(12) + "uu");
    }

    @Test
    void aDayIsOneRowOfTheAuditHoweverOftenItWasWritten() {
        pass(61);
        care.rounds().write();
        pass(60);
        care.rounds().write();
        long before = digests();
        now = now.plus(Duration.ofDays(1));
        pass(61);
        care.rounds().write();
        care.rounds().write();
        assertThat(digests()).isEqualTo(before + 1);
        assertThat(care.desk().lastDigest(Ticket.ofRule("online/1"))).contains(day);
    }

    private long digests() {
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
