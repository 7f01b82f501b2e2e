package org.xunyao.app.sales.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.sales.BuyerKeyOnDisk;
import org.xunyao.store.sales.SalesInStore;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.RuleBook;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.sales.PostState;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesLimits;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.SourceState;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.supervision.sales.book.SalesKeeper;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.Footage;
import org.xunyao.wire.RoleTables;
import org.xunyao.wire.RuleTables;
import org.xunyao.wire.sales.GrowingTable;
import org.xunyao.wire.sales.SalesTables;

/// From a line in a file to an alarm with film, over the real database, files and desks.
class SalesWardTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final CameraId CAMERA = new CameraId("C01");
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 3));
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String HEAD = "小票号,销售时间,品名,批准文号,数量,处方药,含麻黄碱,审方记录,证件号,追溯码\n";
    private static final Finding.Detector DETECTOR = new Finding.Detector("nanodet", Optional.empty(), 0.4);

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(NOON);
    private final SalesInStore books = new SalesInStore();
    private final List<SecondLook.Question> asked = new ArrayList<>();
    private Store store;
    private SalesDesk desk;
    private AlarmDesk alarms;
    private SalesWard ward;
    private PostState post = PostState.UNSEEN;
    private boolean film = true;
    private boolean visible = true;

    @BeforeEach
    void open() throws IOException {
        store = UnusedStation.open(StoreLocation.of(folder.resolve("data")));
        furnish();
        Files.writeString(file(), HEAD);
    }

    private void furnish() {
        var ids = new Ids(clock, RandomGenerator.of("L64X128MixRandom"));
        var arrange = Stream.of(SalesDesk.LOOK, SalesDesk.ARRANGE)
                .map(action -> new Grant(
                        new RoleId("RULE"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true));
        List<Grant> grants = Stream.concat(new RoleTables(RESOURCES.resolve("roles")).grants().stream(), arrange)
                .toList();
        var book = new AuditBook(
                "S1", store.auditTrail(), new AuditChain(new BouncyDigester()), new Ids(clock, new Random()));
        var office = new Office(new Permissions(grants), store.transactions(), book, clock);
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 26);
        var vault = new Vault(StoreLocation.of(folder.resolve("data")).vault(), files, new BouncyDigester());
        var evidence = new EvidenceDesk(office, store.evidenceItems(), vault, ids, clock);
        List<AlarmRuleRow> rows = new RuleTables(RESOURCES.resolve("rules")).alarmRules();
        alarms = new AlarmDesk(office, store.alarms(), store.evidenceItems(), rows, clock, ids);
        var tables = new SalesTables(RESOURCES.resolve("sales"));
        SalesLimits limits = tables.limits(clock.today());
        var keeper = new SalesKeeper(books, store.transactions());
        var buyers = new BuyerKeyOnDisk(
                folder.resolve("secrets/buyers.key"), folder.resolve("data"), files, new SecureRandom());
        var tools = new SourceReading.Tools(new GrowingTable(limits.reading()), buyers, keeper, limits, clock, ids);
        var judging = new SaleJudging(
                keeper,
                limits,
                rule -> rows.stream()
                        .filter(row -> row.rule().equals(rule.code()))
                        .findFirst(),
                (shop, from, to) -> post,
                clock,
                ids);
        var terms = new SaleAlarms.Terms(
                RuleBook.of(rows),
                tables.colours(clock.today()),
                limits.post().film(),
                limits.post().clock());
        var raising = new AlarmRaising(evidence, alarms, this::look);
        ward = new SalesWard("S1", tools, judging, new SaleAlarms(raising, this::film, terms, clock));
        desk = new SalesDesk(office, books, "S1", clock, ids);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SecondLook.Answer look(List<AccessUnit> units, SecondLook.Question question) {
        asked.add(question);
        if (!visible) {
            return new SecondLook.Cannot("dark");
        }
        var still = new SecondLook.Still(
                units.getLast().number(), "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, List.of("decoded"));
        return new SecondLook.Agrees(List.of(still), DETECTOR);
    }

    /// A picture each second, a whole one each four.
    private Footage film(CameraId camera, Instant from, Instant to) {
        List<AccessUnit> units = new ArrayList<>();
        for (Instant at = from; film && at.isBefore(to); at = at.plusSeconds(1)) {
            long number = at.getEpochSecond();
            boolean key = number % 4 == 0;
            if (key || !units.isEmpty()) {
                units.add(new AccessUnit(
                        camera, number, Codec.H264, key, number * 90_000, at, 0, TillPictures.picture(key)));
            }
        }
        return new Footage(units, CameraTimes.NONE);
    }

    private Path file() {
        return folder.resolve("till.csv");
    }

    private SalesSource entered(Optional<CameraId> camera) {
        var headings = new EnumMap<SaleColumn, String>(Map.of(
                SaleColumn.RECEIPT,
                "小票号",
                SaleColumn.TIME,
                "销售时间",
                SaleColumn.PRODUCT,
                "品名",
                SaleColumn.APPROVAL,
                "批准文号",
                SaleColumn.QUANTITY,
                "数量",
                SaleColumn.PRESCRIPTION,
                "处方药",
                SaleColumn.EPHEDRINE,
                "含麻黄碱",
                SaleColumn.REVIEW,
                "审方记录",
                SaleColumn.BUYER,
                "证件号",
                SaleColumn.TRACE,
                "追溯码"));
        var layout = new SalesLayout(Letters.UTF8, Separator.COMMA, headings);
        var draft = new SalesDesk.Draft(SHOP, "收银台", file().toString(), layout, camera);
        return desk.enter(Ticket.ofRule("test/1"), draft).result();
    }

    private void sells(String receipt, String rest) throws IOException {
        String time =
                clock.now().atZone(clock.zone()).toLocalDateTime().toString().replace('T', ' ');
        String whole = time.length() == 16 ? time + ":00" : time;
        Files.writeString(file(), receipt + "," + whole + "," + rest + "\n", StandardOpenOption.APPEND);
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i += 2) {
            clock.now = clock.now.plusSeconds(2);
            ward.run();
        }
    }

    private List<SaleHit> hits() {
        return desk.cases(Ticket.ofRule("test/1")).stream()
                .map(SalesDesk.Case::hit)
                .toList();
    }

    private List<Alarm.Raised> raised() {
        return alarms.undecided(Ticket.ofRule("AI-06/1"), Optional.empty(), 10);
    }

    @Test
    void aPrescriptionThatNobodyReviewedBecomesAnAlarmWithItsFilm() throws IOException {
        entered(Optional.of(CAMERA));
        pass(4);
        sells("0012", "阿莫西林胶囊,国药准字H1,2,是,否,,,");
        Instant sold = clock.now();
        sells("0013", "头孢克肟,国药准字H2,1,是,否,SF-13,,");
        pass(290);
        assertThat(hits()).as("a record may still come").isEmpty();
        pass(20);
        assertThat(hits()).singleElement().satisfies(hit -> {
            assertThat(hit.key().reason()).isEqualTo(SaleHit.Reason.NO_REVIEW);
            assertThat(hit.film()).isInstanceOf(SaleHit.Film.Sealed.class);
        });
        assertThat(raised()).singleElement().satisfies(alarm -> {
            Finding finding = alarm.head().finding();
            assertThat(finding.rule()).isEqualTo(new Finding.Rule("AI-06", 1));
            assertThat(finding.zone().name())
                    .as("nobody knows the till's clock yet")
                    .isEqualTo("小票 0012：阿莫西林胶囊×2（处方药）；收银机时钟未核准，录像可能不是这笔销售的时刻");
            assertThat(finding.counted()).isEqualTo(Duration.ofMinutes(5));
            assertThat(alarm.head().colour()).isEqualTo(AlarmColour.ORANGE);
            assertThat(alarm.head().evidence().clips()).hasSize(1);
        });
        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(
                                Duration.between(sold, question.stills().getFirst())
                                        .abs())
                        .isLessThan(Duration.ofSeconds(5)));
        furnish();
        pass(4);
        assertThat(hits()).as("nothing twice after a start").hasSize(1);
    }

    @Test
    void withoutFilmOrCameraItStaysAHintAndSaysWhy() throws IOException {
        SalesSource blind = entered(Optional.empty());
        sells("0001", "复方伪麻黄碱,国药准字H3,3,否,是,,110101199001011234,");
        pass(2);
        assertThat(hits()).extracting(SaleHit::film).containsExactly(new SaleHit.Film.None(SaleHit.Why.NO_CAMERA));
        desk.end(Ticket.ofRule("test/1"), blind.id());
        Files.writeString(file(), HEAD);
        entered(Optional.of(CAMERA));
        film = false;
        clock.now = clock.now.plusSeconds(2);
        sells("0002", "复方伪麻黄碱,国药准字H3,3,否,是,,110101199001011234,");
        pass(80);
        assertThat(hits()).extracting(SaleHit::film).contains(new SaleHit.Film.None(SaleHit.Why.NO_FILM));
        assertThat(hits()).extracting(hit -> hit.key().reason()).contains(SaleHit.Reason.BUYER_SUM);
        film = true;
        visible = false;
        sells("0003", "复方伪麻黄碱,国药准字H3,3,否,是,,,");
        pass(700);
        assertThat(hits()).extracting(SaleHit::film).contains(new SaleHit.Film.None(SaleHit.Why.UNSEEN));
        assertThat(hits()).extracting(hit -> hit.key().reason()).contains(SaleHit.Reason.NO_BUYER);
        assertThat(raised()).isEmpty();
    }

    @Test
    void aPostThatWasNotSeenMakesNoAlarmAndOneThatWasSeenEmptyDoes() throws IOException {
        SalesSource source = entered(Optional.of(CAMERA));
        pass(2);
        sells("0001", "阿莫西林,国药准字H1,1,是,否,SF-1,,");
        post = PostState.ABSENT;
        pass(310);
        assertThat(hits()).as("the till's clock is not known").isEmpty();
        desk.clock(Ticket.ofRule("test/1"), source.id(), Duration.ZERO, Duration.ofSeconds(1));
        sells("0002", "阿莫西林,国药准字H1,1,是,否,SF-2,,");
        post = PostState.UNSEEN;
        pass(310);
        assertThat(hits()).isEmpty();
        sells("0003", "阿莫西林,国药准字H1,1,是,否,SF-3,,");
        post = PostState.ABSENT;
        pass(310);
        assertThat(hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.key().reason()).isEqualTo(SaleHit.Reason.ABSENT));
        assertThat(raised()).singleElement().satisfies(alarm -> {
            assertThat(alarm.head().finding().rule().id()).isEqualTo("AI-02");
            assertThat(alarm.head().finding().zone().name()).doesNotContain("收银机时钟");
            assertThat(alarm.head().finding().from()).isBefore(clock.now().minusSeconds(590));
        });
    }

    @Test
    void theStateAndTheClockAreToldAndWhatWasSoldBeforeIsNoReason() throws IOException {
        sells("0000", "阿莫西林,国药准字H1,9,是,否,,,");
        clock.now = clock.now.plusSeconds(60);
        SalesSource source = entered(Optional.of(CAMERA));
        assertThat(ward.standing(source).state()).isEqualTo(new SourceState.Fresh());
        pass(4);
        assertThat(ward.standing(source).state()).isEqualTo(new SourceState.Waiting(false));
        for (int i = 1; i <= 6; i++) {
            sells("000" + i, "板蓝根,国药准字Z1,1,否,否,,,8123456789012345678" + i);
            pass(2);
        }
        assertThat(ward.standing(source).clock()).isInstanceOfSatisfying(TillClock.Measured.class, measured -> {
            assertThat(measured.offset().abs()).isLessThanOrEqualTo(Duration.ofSeconds(2));
            assertThat(measured.unsure()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        });
        Files.delete(file());
        pass(2);
        assertThat(ward.standing(source).state()).isInstanceOf(SourceState.Gone.class);
        Files.writeString(file(), "别的,列\n");
        pass(2);
        assertThat(ward.standing(source).state()).isEqualTo(new SourceState.Refused("SALES-HEADER"));
        pass(310);
        assertThat(hits()).isEmpty();
    }

    @Test
    void aDayWithoutTraceCodesIsToldTheNextDay() throws IOException {
        entered(Optional.of(CAMERA));
        clock.now = Instant.parse("2026-11-21T02:00:00Z");
        for (int i = 0; i < 20; i++) {
            sells("1" + i, "板蓝根,国药准字Z1,1,否,否,,," + (i < 17 ? "8123456789012345678" + i % 10 : ""));
        }
        pass(2);
        assertThat(hits()).isEmpty();
        clock.now = Instant.parse("2026-11-21T16:01:00Z");
        pass(2);
        assertThat(hits()).singleElement().satisfies(hit -> {
            assertThat(hit.key().reason()).isEqualTo(SaleHit.Reason.NO_TRACE);
            assertThat(hit.figure()).isEqualByComparingTo("15");
            assertThat(hit.film()).isEqualTo(new SaleHit.Film.None(SaleHit.Why.DAY));
        });
    }

    @Test
    void aClockThatWasSetAheadForgetsNothing() throws IOException {
        SalesSource source = entered(Optional.of(CAMERA));
        pass(2);
        sells("0012", "板蓝根,国药准字Z1,1,否,否,,,81234567890123456789");
        pass(2);
        clock.now = clock.now.plus(Duration.ofDays(400));
        clock.confidence = ClockConfidence.JUMPED;
        pass(2);
        assertThat(desk.traced(Ticket.ofRule("test/1"), "81234567890123456789"))
                .extracting(line -> line.place().source())
                .containsExactly(source.id());
        clock.confidence = ClockConfidence.CONSISTENT;
        clock.now = clock.now.plus(Duration.ofDays(1));
        pass(2);
        assertThat(desk.traced(Ticket.ofRule("test/1"), "81234567890123456789")).isEmpty();
    }

    @Test
    void daysThatTheStationWasOffAreJudgedWhenTheirLinesWereReadAndWhatHasNoFilmIsNew() throws IOException {
        entered(Optional.of(CAMERA));
        pass(2);
        for (int day = 1; day <= 2; day++) {
            clock.now = NOON.plus(Duration.ofDays(day));
            for (int i = 0; i < 20; i++) {
                sells(day + "-" + i, "板蓝根,国药准字Z1,1,否,否,,,");
            }
        }
        clock.now = NOON.plus(Duration.ofDays(5));
        Path away = Files.move(file(), folder.resolve("share.gone"));
        furnish();
        pass(4);
        assertThat(hits()).as("nothing was read").isEmpty();
        Files.move(away, file());
        pass(4);
        assertThat(hits())
                .extracting(hit -> hit.key().occasion())
                .containsExactlyInAnyOrder("2026-11-21", "2026-11-22");
        assertThat(ward.hints()).hasSize(2);
        furnish();
        pass(4);
        assertThat(hits()).as("nothing twice after a start").hasSize(2);
        clock.now = clock.now.plus(Duration.ofDays(4));
        pass(2);
        assertThat(ward.hints()).as("old").isEmpty();
    }
}
