package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.AuditBook;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.sales.BuyerKeyOnDisk;
import org.xunyao.store.sales.SalesInStore;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.SaleColumn;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.SalesLayout;
import org.xunyao.supervision.sales.SalesLayout.Letters;
import org.xunyao.supervision.sales.SalesLayout.Separator;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sales.book.SaleCounts;
import org.xunyao.supervision.sales.book.SalesBooks.Stage;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.supervision.sales.book.SalesKeeper;
import org.xunyao.video.CameraId;

/// Sources, lines and what was found, over the real database.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class SalesInStoreTest {
    private static final Instant SOLD = Instant.parse("2026-11-23T04:00:00Z");
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 4));
    private static final SalesLayout LAYOUT = new SalesLayout(
            Letters.GB18030,
            Separator.TAB,
            Map.of(
                    SaleColumn.RECEIPT, "小票号=1",
                    SaleColumn.TIME, "时间",
                    SaleColumn.PRODUCT, "品名䶮",
                    SaleColumn.QUANTITY, "数量"));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private final SalesInStore books = new SalesInStore();
    private Station station;
    private SalesDesk desk;
    private SalesKeeper keeper;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        Store store = station.store();
        var grants = Stream.of(SalesDesk.LOOK, SalesDesk.ARRANGE)
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
        var ids = new Ids(clock, new Random(1));
        var book = new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), ids);
        desk = new SalesDesk(
                new Office(new Permissions(grants), store.transactions(), book, clock), books, "S1", clock, ids);
        keeper = new SalesKeeper(books, store.transactions());
    }

    @AfterEach
    void close() {
        station.close();
    }

    private SalesSource entered(String file) {
        return desk.enter(
                        Station.INSPECTOR,
                        new SalesDesk.Draft(SHOP, "一号收银台", file, LAYOUT, Optional.of(new CameraId("C01"))))
                .result();
    }

    private static SaleLine line(SalesSource source, long generation, int number, String digest) {
        return new SaleLine(
                new UUID(generation, number),
                new SaleLine.Place(source.id(), generation, number, digest.repeat(64), SOLD.plusSeconds(2), false),
                SHOP,
                new SaleLine.Receipt("1", "0012"),
                SOLD,
                new SaleLine.Product("阿莫西林䶮", "国药准字H20010001", ""),
                new BigDecimal("1.5"),
                new SaleLine.Flags(true, true),
                Optional.empty(),
                Optional.of("b".repeat(64)),
                Optional.empty());
    }

    private int keep(SalesSource source, FilePlace place, SaleLine... lines) {
        return keeper.keep(new SalesKeeper.Batch(source, List.of(lines), List.of(), place), 5);
    }

    @Test
    void aSourceIsEnteredOnceItsClockIsSaidAndItEnds() {
        SalesSource source = entered("/till/1.csv");
        assertThatThrownBy(() -> entered("/till/1.csv"))
                .isInstanceOfSatisfying(
                        FaultException.class, no -> assertThat(no.code()).isEqualTo("SALES-TWICE"));
        SalesSource told = desk.clock(Station.INSPECTOR, source.id(), Duration.ofSeconds(-40), Duration.ofSeconds(1))
                .result();
        assertThat(desk.sources(Station.INSPECTOR))
                .extracting(SalesDesk.Standing::source)
                .containsExactly(told);
        assertThat(told.clock()).isInstanceOf(TillClock.Entered.class);
        assertThatThrownBy(() -> desk.clock(Station.INSPECTOR, source.id(), Duration.ofDays(2), Duration.ZERO))
                .isInstanceOfSatisfying(
                        FaultException.class, no -> assertThat(no.code()).isEqualTo("SALES-CLOCK"));
        desk.end(Station.INSPECTOR, source.id());
        assertThatThrownBy(() -> desk.end(Station.INSPECTOR, source.id()))
                .isInstanceOfSatisfying(
                        FaultException.class, no -> assertThat(no.code()).isEqualTo("SALES-GONE-SOURCE"));
        assertThat(entered("/till/1.csv").isRead()).as("it may be read anew").isTrue();
    }

    @Test
    void linesAndTheirPlaceAreThereAfterAStart() {
        SalesSource source = entered("/till/1.csv");
        var place = new FilePlace(1, 77, 3, "c".repeat(64), "d".repeat(64), true);
        assertThat(keep(source, place, line(source, 1, 2, "1"), line(source, 1, 3, "1")))
                .as("twice the same goods on a receipt are two lines")
                .isEqualTo(2);
        station.close();
        open();
        assertThat(keeper.<FilePlace>read(tx -> books.place(tx, source.id()))).isEqualTo(place);
        List<SaleLine> known =
                keeper.read(tx -> books.receipt(tx, source.id(), new SaleLine.Receipt("1", "0012"), SOLD));
        assertThat(known).containsExactly(line(source, 1, 2, "1"), line(source, 1, 3, "1"));
        SaleCounts counts = keeper.read(tx -> books.counts(tx, source.id(), SOLD, SOLD.plusSeconds(1)));
        assertThat(counts).isEqualTo(new SaleCounts(2, 2, 2, 2, Optional.of(SOLD)));
        assertThat(keeper.<SaleCounts>read(tx -> books.counts(tx, source.id(), SOLD.minusSeconds(9), SOLD)))
                .isEqualTo(new SaleCounts(0, 0, 0, 0, Optional.empty()));
        assertThat(keeper.<List<SaleLine>>read(tx -> books.ofBuyer(tx, "b".repeat(64), SOLD, SOLD)))
                .hasSize(2);
    }

    @Test
    void aFileThatIsWrittenAnewBringsNoLineTwice() {
        SalesSource source = entered("/till/1.csv");
        keep(source, FilePlace.START, line(source, 1, 2, "1"), line(source, 1, 3, "1"), line(source, 1, 4, "2"));
        FilePlace anew = FilePlace.START.next();
        int fresh = keep(
                source,
                anew,
                line(source, 2, 2, "1"),
                line(source, 2, 3, "1"),
                line(source, 2, 4, "1"),
                line(source, 2, 5, "3"));
        assertThat(fresh)
                .as("the third of the same and the one that was never seen")
                .isEqualTo(2);
    }

    @Test
    void linesAreJudgedStepByStepAndOldOnesNever() {
        SalesSource source = entered("/till/1.csv");
        SaleLine first = line(source, 1, 2, "1");
        var old = new SaleLine.Place(source.id(), 1, 3, "2".repeat(64), SOLD, true);
        SaleLine before = new SaleLine(
                new UUID(9, 9),
                old,
                SHOP,
                first.receipt(),
                SOLD,
                first.product(),
                BigDecimal.ONE,
                first.flags(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        keep(source, FilePlace.START, first, before);
        assertThat(unjudged(source, Stage.AT_ONCE)).containsExactly(first);
        keeper.write(tx -> {
            books.judged(tx, List.of(first.id()), Stage.AT_ONCE);
            return 0;
        });
        assertThat(unjudged(source, Stage.AT_ONCE)).isEmpty();
        assertThat(unjudged(source, Stage.LATER)).containsExactly(first);
    }

    private List<SaleLine> unjudged(SalesSource source, Stage stage) {
        return keeper.read(tx -> books.unjudged(tx, source.id(), stage, SOLD.plusSeconds(2), 10));
    }

    @Test
    void aHitIsKeptOnceAndItsFilmIsWrittenDown() {
        SalesSource source = entered("/till/1.csv");
        SaleHit hit = new SaleHit(
                new UUID(4, 4),
                new SaleHit.Key(source.id(), SaleRule.UNREVIEWED, SaleHit.Reason.NO_REVIEW, "1|0012|2026-11-23"),
                1,
                SHOP,
                Optional.of(new CameraId("C01")),
                Optional.of(new SaleLine.Receipt("", "0012")),
                SOLD,
                BigDecimal.ONE,
                SOLD.plusSeconds(300),
                new SaleHit.Film.Waits(SOLD.plusSeconds(65)));
        assertThat(keeper.<Boolean>write(tx -> books.keep(tx, hit))).isTrue();
        assertThat(keeper.<Boolean>write(tx -> books.keep(tx, hit))).isFalse();
        assertThat(keeper.<List<SaleHit>>read(tx -> books.waiting(tx, List.of(source.id()), SOLD.plusSeconds(64), 5)))
                .isEmpty();
        assertThat(keeper.<List<SaleHit>>read(tx -> books.waiting(tx, List.of(source.id()), SOLD.plusSeconds(65), 5)))
                .containsExactly(hit);
        assertThat(keeper.<List<SaleHit>>read(
                        tx -> books.waiting(tx, List.of(new UUID(7, 7)), SOLD.plusSeconds(65), 5)))
                .as("another station's")
                .isEmpty();
        assertThat(keeper.<List<SaleHit>>read(tx -> books.waiting(tx, List.of(), SOLD.plusSeconds(65), 5)))
                .isEmpty();
        SaleHit sealed = hit.with(new SaleHit.Film.Sealed(new UUID(5, 5)));
        keeper.write(tx -> {
            books.film(tx, sealed);
            return 0;
        });
        assertThat(desk.cases(Station.INSPECTOR))
                .extracting(SalesDesk.Case::hit)
                .containsExactly(sealed);
        assertThat(keeper.forget(SOLD.plusSeconds(301))).isZero();
        assertThat(desk.cases(Station.INSPECTOR)).isEmpty();
    }

    @Test
    void badRowsAreBoundedAndForgottenWithTheirLines() {
        SalesSource source = entered("/till/1.csv");
        for (int i = 0; i < 8; i++) {
            var bad = new BadRow(source.id(), 1, i, Optional.of(SaleColumn.TIME), "TIME", SOLD);
            keeper.keep(new SalesKeeper.Batch(source, List.of(), List.of(bad), FilePlace.START), 5);
        }
        assertThat(desk.sources(Station.INSPECTOR).getFirst().bad())
                .extracting(BadRow::number)
                .containsExactly(7L, 6L, 5L, 4L, 3L);
        keep(source, FilePlace.START, line(source, 1, 9, "7"));
        assertThat(keeper.forget(SOLD.plusSeconds(3))).isEqualTo(1);
        assertThat(desk.sources(Station.INSPECTOR).getFirst().bad()).isEmpty();
    }

    @Test
    void aBuyersDigestNeedsTheKeyThatLiesOutsideTheData() throws Exception {
        Path key = folder.resolve("secrets/buyers.key");
        var files = new DurableFilesOnDisk(StandInDigester::second, 1 << 20);
        var one = new BuyerKeyOnDisk(key, folder.resolve("data"), files, new SecureRandom());
        String digest = one.of("110101199001011234");
        assertThat(digest).hasSize(64).isEqualTo(one.of("110101199001011234"));
        assertThat(new BuyerKeyOnDisk(key, folder.resolve("data"), files, new SecureRandom()).of("110101199001011234"))
                .isEqualTo(digest);
        Files.delete(key);
        assertThat(one.of("110101199001011234")).isNotEqualTo(digest);
        assertThatThrownBy(() ->
                        new BuyerKeyOnDisk(folder.resolve("data/k"), folder.resolve("data"), files, new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
