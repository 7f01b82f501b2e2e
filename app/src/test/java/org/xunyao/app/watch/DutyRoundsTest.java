package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.app.house.UnusedStation;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.Store;
import org.xunyao.store.duty.DutyDaysInStore;
import org.xunyao.store.duty.DutyEntriesInStore;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.AlarmRuleRow.Figures;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyKeeper;
import org.xunyao.supervision.duty.DutyLimits;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutySpan;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.wire.RoleTables;

/// Minutes of a real ledger on their way into a real database, over what happens to a station in a day.
final class DutyRoundsTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final String STATION = "door-1";
    private static final CameraId CAMERA = new CameraId("C01");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int NINE = 540;
    private static final int LOOK = 5;
    private static final BusinessHours ALWAYS = hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final BusinessHours CLOSED_AT_NINE = hours(LocalTime.of(10, 0), LocalTime.of(12, 0));

    @TempDir
    Path folder;

    private final Time time = new Time();
    private final BouncyDigester digester = new BouncyDigester();
    private List<Post> watched = List.of();
    private Store store;
    private ConditionLedger ledger;
    private DutyRounds rounds;
    private DutyRounds.Books books;

    @BeforeEach
    void open() {
        store = UnusedStation.open(folder);
        var ids = new Ids(time, new Random(1));
        var book = new AuditBook(STATION, store.auditTrail(), new AuditChain(digester), ids);
        var permissions = new Permissions(new RoleTables(RESOURCES.resolve("roles")).grants());
        var office = new Office(permissions, store.transactions(), book, time);
        var days = new DutyDaysInStore();
        var entries = new DutyEntriesInStore();
        var desk = new DutyDesk(office, new DutyDesk.Books(days, entries, store.auditShelf(STATION)), time, ids);
        var keeper = new DutyKeeper(days, entries, store.transactions(), STATION, time.zone());
        books = new DutyRounds.Books(keeper, desk, digester::sm3);
        watched = List.of(post(ALWAYS));
        start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void start() {
        ledger = starting();
        var limits = new DutyLimits(Duration.ofMinutes(1), 400, 30);
        rounds = new DutyRounds(() -> watched, camera -> Segment.ofDuty(ledger.spells(time.now)), books, limits, time);
    }

    private ConditionLedger starting() {
        return ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, post(ALWAYS).zone(), new Nobody(), Duration.ofSeconds(15)), time.now);
    }

    private static BusinessHours hours(LocalTime from, LocalTime to) {
        return new BusinessHours(
                ZoneId.of("Asia/Shanghai"),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(
                                Function.identity(), day -> List.of(new BusinessHours.Opening(from, to)))));
    }

    private Post post(BusinessHours hours) {
        var demo = new AlarmRuleRow(
                "AI-01-DEMO",
                "药师不在岗",
                1,
                new Figures(Duration.ofSeconds(40), Duration.ZERO, Duration.ofSeconds(60), HoursMode.OPEN, 1),
                new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 1, Duration.ofMinutes(10)),
                DAY,
                Optional.empty(),
                "test",
                false);
        var zone = PostTables.zones(RESOURCES.resolve("sample/zones.csv"))
                .getFirst()
                .zone();
        Post post = Post.of(CAMERA, new PharmacyId(new UUID(3, 3)), zone, List.of(demo), DAY, time.zone());
        return new Post(post.camera(), post.shop(), post.zone(), post.rule(), hours, post.colour());
    }

    private void look(int seconds, List<Box> persons) {
        for (int i = 0; i < seconds; i += LOOK) {
            ledger = ledger.record(new Observation(CAMERA, 1, 1, time.now, true, "", persons, "nanodet", "0"));
            time.pass(LOOK);
        }
    }

    private void empty(int minutes) {
        look(minutes * 60, List.of());
    }

    private void manned(int minutes) {
        look(minutes * 60, List.of(new Box(0.1, 0.5, 0.1, 0.4, 0.8)));
    }

    /// What a person at another station would read of the day from nine on.
    private String stored() {
        List<DutyDay> days = books.keeper().day(DAY);
        String marks = days.isEmpty()
                ? DutyDay.unknown(new DutyPost(new PharmacyId(new UUID(3, 3)), CAMERA, "-"), DAY)
                        .marks()
                : days.getFirst().marks();
        assertThat(marks.substring(0, NINE)).as("before the program ran").matches("\\.+");
        return marks.substring(NINE).replaceAll("\\.+$", "");
    }

    @Test
    void minutesThatAreOverAreWrittenAndTheEndOfTheProgramWritesTheLast() {
        manned(3);
        empty(2);
        rounds.run();
        assertThat(stored()).isEqualTo("pppa");
        empty(1);
        rounds.close();
        assertThat(stored()).isEqualTo("pppaa");
    }

    @Test
    void minutesThatACrashTookAreNobodysAbsence() {
        empty(5);
        rounds.run();
        empty(1);
        start();
        time.pass(20);
        look(160, List.of());
        rounds.run();
        assertThat(stored()).isEqualTo("naaa..na");
    }

    @Test
    void minutesThatTheClockSkippedOrLivedTwiceAreNobodysAbsence() {
        empty(3);
        rounds.run();
        time.now = time.now.plus(Duration.ofMinutes(10));
        rounds.run();
        empty(3);
        rounds.run();
        assertThat(stored()).isEqualTo("naa" + "t".repeat(10) + "aa");
        time.now = time.now.minus(Duration.ofMinutes(5));
        rounds.run();
        assertThat(stored()).isEqualTo("naa" + "t".repeat(12));
        empty(7);
        rounds.run();
        assertThat(stored()).isEqualTo("naa" + "t".repeat(13) + "a");
    }

    @Test
    void aClockThatWasYearsAheadForAWhileLosesThatWhileAndNoMore() {
        empty(3);
        rounds.run();
        time.now = time.now.plus(Duration.ofDays(1_000));
        rounds.run();
        time.pass(120);
        time.now = time.now.minus(Duration.ofDays(1_000));
        ledger = starting();
        rounds.run();
        empty(5);
        rounds.run();
        assertThat(stored()).isEqualTo("na...naaa");
    }

    @Test
    void aPostComesChangesItsHoursAndGoesWhileTheProgramRuns() {
        watched = List.of();
        start();
        rounds.run();
        empty(2);
        watched = List.of(post(ALWAYS));
        rounds.run();
        manned(3);
        rounds.run();
        assertThat(stored()).as("not before it came").isEqualTo("..pp");
        watched = List.of(post(CLOSED_AT_NINE));
        manned(1);
        rounds.run();
        assertThat(rounds.posts()).hasSize(1);
        manned(3);
        rounds.run();
        assertThat(stored()).as("closed by the new hours").isEqualTo("..ppp.xx");
        watched = List.of();
        rounds.run();
        assertThat(rounds.posts()).isEmpty();
        empty(5);
        rounds.run();
        rounds.close();
        assertThat(stored()).as("nothing after it went").isEqualTo("..ppp.xx");
        DutySpan span = store.transactions()
                .read(new DutyDaysInStore()::posts)
                .values()
                .iterator()
                .next();
        assertThat(span.over(books.keeper().day(DAY).getFirst(), DutyDay.MINUTES))
                .isEqualTo(NINE + 8);
    }

    @Test
    void aDayIsDigestedOnceWhenItIsOverAlsoAcrossAStart() {
        empty(3);
        rounds.run();
        assertThat(digests()).satisfiesExactly(first -> assertThat(first).startsWith("2026-11-19/"));
        time.pass(15 * 3_600 + 60);
        rounds.run();
        assertThat(digests()).as("another station may still write").hasSize(1);
        time.pass(600);
        rounds.run();
        rounds.run();
        start();
        rounds.run();
        String sm3 = digester.sm3(DutyRounds.text(books.keeper().day(DAY)));
        assertThat(digests()).hasSize(2).last().isEqualTo("2026-11-20/" + sm3 + "/1");
    }

    private List<String> digests() {
        var found = new ArrayList<String>();
        for (AuditRecord row :
                store.transactions().read(tx -> store.auditTrail().from(tx, STATION, 1, 1_000))) {
            if (row.action().equals("duty.digest") && row.outcome().equals("done")) {
                found.add(row.target().id());
            }
        }
        return found;
    }

    /// A wall clock that can be set, over one that never runs backwards.
    private static final class Time implements Clock {
        private Instant now = Instant.parse("2026-11-20T01:00:00Z");
        private long nanos;

        void pass(long seconds) {
            now = now.plusSeconds(seconds);
            nanos += seconds * 1_000_000_000;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
