package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.audit.CheckpointsInStore;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.supervision.reading.AgreementDesk;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.FirstReading;
import org.xunyao.supervision.reading.LapseDesk;
import org.xunyao.supervision.reading.ReadingDesk;
import org.xunyao.supervision.reading.ReadingRules;
import org.xunyao.supervision.reading.Readings.Lapsed;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.patrol.PictureState;
import org.xunyao.video.patrol.Sight;

/// Second readings over the real database: nobody reads his own picture again, nobody is told what
/// the other said.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class ReadingsInStoreTest {
    private static final Ticket.OfRule MACHINE = new Ticket.OfRule("patrol/1");
    private static final Ticket.OfPerson FIRST = Station.INSPECTOR;
    private static final Ticket.OfPerson SECOND = person(8);
    private static final Ticket.OfPerson THIRD = person(9);
    private static final UUID RUN = new UUID(7, 1);
    private static final ByteBuffer PICTURE = ByteBuffer.wrap(new byte[40_000]).put(0, (byte) 7);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private Station station;
    private Office office;
    private ReadingDesk desk;
    private AgreementDesk agreement;

    private static Ticket.OfPerson person(int number) {
        var roles = Set.of(new RoleId("INSPECTOR"));
        return new Ticket.OfPerson(
                new Person(new PersonId(new UUID(1, number)), "p" + number, "王五" + number, "药械化股", "", roles),
                new UUID(2, number));
    }

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        Store store = station.store();
        List<Action> people = List.of(ReadingDesk.ANSWER, ReadingDesk.REREAD, AgreementDesk.LOOK, AgreementDesk.SETTLE);
        var grants = Stream.concat(
                        people.stream().map(action -> grant("INSPECTOR", action)),
                        Stream.of(grant("RULE", LapseDesk.LAPSE)))
                .toList();
        office = new Office(
                new Permissions(grants),
                store.transactions(),
                new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), new Ids(clock, new Random())),
                clock);
        desk = new ReadingDesk(office, store.readings(), store.patrols(), new StandInDigester(), clock, rules(100));
        agreement = new AgreementDesk(office, store.readings(), new StandInDigester(), clock);
        begin(RUN, clock.now());
    }

    private static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true);
    }

    private static ReadingRules rules(int share) {
        return new ReadingRules(share, 2, Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(10));
    }

    private void begin(UUID run, Instant at) {
        var series = new PatrolSeries(
                List.of(new PatrolStop(new CameraId("C1"), Duration.ofSeconds(20))), new PatrolOrder.InOrder());
        store(tx -> station.store()
                .patrols()
                .begin(tx, new PatrolRun(run, Station.NAME, FIRST.actor(), "城关", series, at), "00"));
    }

    private void store(java.util.function.Consumer<org.xunyao.kernel.Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /// Five looks, of which the last does not count; then the patrol is closed.
    private void finish(UUID run, Instant at) {
        List<Look> looks = LongStream.rangeClosed(1, 5)
                .mapToObj(number -> new Look(
                        number,
                        new Sight(new CameraId("C" + number), new PictureSize(480, 270), PictureState.LIVE, true, true),
                        at,
                        Duration.ofSeconds(9),
                        number < 5))
                .toList();
        store(tx -> {
            station.store().patrols().keep(tx, run, looks, "00");
            station.store().patrols().close(tx, run, new PatrolEnd(at, PatrolEnd.Cause.STOPPED, 5, "00", "00"));
        });
    }

    private UUID answer(int look, Answer answer) {
        var reading = new FirstReading(new UUID(0x7000 + look, 1L << 63), RUN, look, new CameraId("C" + look), answer);
        return desk.answer(FIRST, reading, Optional.of(PICTURE)).result();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void whatOneSaidOnPatrolAnotherReadsAgainOnceItIsFinishedAndNobodyReadsHisOwn() {
        UUID one = answer(1, Answer.CLEAR);
        UUID two = answer(2, Answer.DOUBT);
        answer(5, Answer.CLEAR);
        refused("READING-DONE", () -> answer2(1));
        assertThat(desk.due(SECOND)).as("the patrol goes on").isEmpty();
        finish(RUN, clock.now());
        refused("READING-CLOSED", () -> answer(3, Answer.CLEAR));
        assertThat(desk.due(FIRST)).isEmpty();
        assertThat(desk.due(SECOND))
                .as("the fifth look is no proof")
                .containsExactlyInAnyOrder(new Unread(one, new CameraId("C1")), new Unread(two, new CameraId("C2")))
                .isEqualTo(desk.due(SECOND));
        assertThat(desk.picture(SECOND, one)).isEqualTo(PICTURE);
        assertThatThrownBy(() -> desk.picture(FIRST, one)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.second(FIRST, one, Answer.CLEAR)).isInstanceOf(RefusedException.class);
        desk.second(SECOND, one, Answer.CLEAR);
        refused("READING-GONE", () -> desk.second(THIRD, one, Answer.DOUBT));
        assertThat(desk.due(THIRD)).hasSize(1);
        assertThat(Notes.chain(station.store()).stream()
                        .map(AuditRecord::toString)
                        .filter(row -> row.contains("patrol.reread") || row.contains("patrol.answer")))
                .as("no answer in the audit")
                .isNotEmpty()
                .noneMatch(row -> row.contains("CLEAR") || row.contains("DOUBT"));
    }

    private UUID answer2(int look) {
        var again =
                new FirstReading(new UUID(0x8000, 1L << 63), RUN, look, new CameraId("C" + look), Answer.UNREADABLE);
        return desk.answer(FIRST, again, Optional.of(PICTURE)).result();
    }

    @Test
    void aDisagreementIsSettledByAThirdPersonAndLeavesTheAgreementAsItWas() {
        UUID one = answer(1, Answer.CLEAR);
        UUID two = answer(2, Answer.DOUBT);
        finish(RUN, clock.now());
        desk.second(SECOND, one, Answer.DOUBT);
        desk.second(SECOND, two, Answer.DOUBT);
        assertThat(agreement.disputes(THIRD)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(one);
            assertThat(found.first()).isEqualTo(Answer.CLEAR);
            assertThat(found.second()).isEqualTo(Answer.DOUBT);
        });
        assertThatThrownBy(() -> agreement.settle(FIRST, one, Answer.CLEAR)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> agreement.settle(SECOND, one, Answer.CLEAR)).isInstanceOf(RefusedException.class);
        refused("READING-GONE", () -> agreement.settle(THIRD, two, Answer.CLEAR));
        assertThat(agreement.picture(THIRD, one)).isEqualTo(PICTURE);
        agreement.settle(THIRD, one, Answer.CLEAR);
        assertThat(agreement.disputes(THIRD)).isEmpty();
        assertThat(agreement.months(THIRD)).singleElement().satisfies(month -> {
            assertThat(month.agreement().pairs()).isEqualTo(2);
            assertThat(month.agreement().observed()).hasValue(0.5);
        });
    }

    @Test
    void whereTheLotDidNotFallNoPictureIsKeptAndOneTooLargeIsRefused() {
        var none = new ReadingDesk(
                office, station.store().readings(), station.store().patrols(), new StandInDigester(), clock, rules(0));
        var reading = new FirstReading(new UUID(1, 1), RUN, 1, new CameraId("C1"), Answer.CLEAR);
        none.answer(FIRST, reading, Optional.of(PICTURE));
        finish(RUN, clock.now());
        assertThat(none.due(SECOND)).isEmpty();
        assertThat(station.store()
                        .transactions()
                        .read(tx -> station.store().readings().find(tx, new UUID(1, 1)))
                        .orElseThrow()
                        .sm3())
                .hasSize(64);
        refused("READING-GONE", () -> none.picture(SECOND, new UUID(1, 1)));
        refused(
                "READING-LARGE",
                () -> desk.answer(FIRST, reading, Optional.of(ByteBuffer.wrap(new byte[(1 << 20) + 1]))));
    }

    @Test
    void afterItsPeriodNobodyKnowsWhoLookedAndWhatWasCountedStays() {
        answer(1, Answer.CLEAR);
        UUID two = answer(2, Answer.DOUBT);
        finish(RUN, clock.now());
        desk.second(SECOND, two, Answer.CLEAR);
        store(tx -> station.store()
                .patrols()
                .see(tx, new CameraId("C1"), new Seen(clock.now(), FIRST.actor()), clock.now()));
        var kept = new LapseDesk(office, station.store().readings(), clock, rules(100));
        assertThat(kept.due(MACHINE)).isFalse();
        var pictures = lapse(Duration.ofDays(-1), Duration.ofDays(1));
        assertThat(pictures.due(MACHINE)).isTrue();
        assertThat(pictures.lapse(MACHINE).result()).isEqualTo(new Lapsed(2, 0, 0));
        assertThat(pictures.due(MACHINE)).isFalse();
        assertThat(desk.due(SECOND)).isEmpty();
        assertThat(agreement.disputes(THIRD)).as("nobody can see it any more").isEmpty();
        var people = lapse(Duration.ofDays(-1), Duration.ofDays(-1));
        assertThat(people.lapse(MACHINE).result()).isEqualTo(new Lapsed(0, 1, 5));
        assertThat(people.due(MACHINE)).isFalse();
        assertThat(agreement.months(THIRD).getFirst().agreement().pairs()).isEqualTo(1);
        station.store().transactions().read(tx -> {
            assertThat(station.store().patrols().find(tx, RUN).orElseThrow().looks())
                    .isEqualTo(5);
            assertThat(station.store().patrols().looks(tx, RUN, 0, 10)).isEmpty();
            assertThat(station.store().patrols().newestClosed(tx)).isEmpty();
            assertThat(station.store().patrols().seen(tx).get(new CameraId("C1")))
                    .extracting(seen -> seen.person())
                    .isEqualTo("-");
            var reading = station.store().readings().find(tx, two).orElseThrow();
            assertThat(reading.first().person()).isEqualTo("-");
            assertThat(reading.second().orElseThrow().person()).isEqualTo("-");
            assertThat(reading.third()).isEmpty();
            return true;
        });
        assertThat(Notes.chain(station.store()).getLast().toString()).contains("patrol.lapse", "lapsed/1/5/0");
    }

    /// Whatever is older than these is taken away; a period before zero takes away what is of now.
    private LapseDesk lapse(Duration pictures, Duration people) {
        return new LapseDesk(
                office,
                station.store().readings(),
                clock,
                new ReadingRules(100, 2, pictures, people, Duration.ofDays(10)));
    }

    @Test
    void aClockFarAheadTakesNothingAwayButTimeThatWasLivedThroughDoes() {
        UUID one = answer(1, Answer.CLEAR);
        finish(RUN, clock.now());
        var trouble = new LapseDesk(office, station.store().readings(), ahead(ClockConfidence.JUMPED), rules(100));
        var ahead = new LapseDesk(office, station.store().readings(), ahead(ClockConfidence.CONSISTENT), rules(100));
        assertThat(ahead.due(MACHINE)).as("nobody was at work in between").isFalse();
        assertThat(ahead.lapse(MACHINE).result()).isEqualTo(new Lapsed(0, 0, 0));
        store(tx -> IntStream.rangeClosed(0, 40)
                .forEach(each ->
                        new CheckpointsInStore().add(tx, sign(each, clock.now().plus(Duration.ofDays(5L * each))))));
        assertThat(trouble.due(MACHINE)).isFalse();
        assertThat(ahead.due(MACHINE)).isTrue();
        assertThat(ahead.lapse(MACHINE).result()).isEqualTo(new Lapsed(1, 1, 5));
        assertThat(station.store()
                        .transactions()
                        .read(tx -> station.store().readings().find(tx, one))
                        .orElseThrow()
                        .first()
                        .person())
                .isEqualTo("-");
    }

    private static SignedCheckpoint sign(int number, Instant at) {
        return new SignedCheckpoint(
                new Checkpoint(
                        Station.NAME,
                        1_000 + number,
                        "1".repeat(64),
                        at.truncatedTo(ChronoUnit.SECONDS),
                        "CONSISTENT +08:00",
                        Checkpoint.Cause.HOURLY),
                "AAAA");
    }

    private Clock ahead(ClockConfidence confidence) {
        return new Clock() {
            @Override
            public Instant now() {
                return clock.now().plus(Duration.ofDays(200));
            }

            @Override
            public long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public ZoneId zone() {
                return clock.zone();
            }

            @Override
            public ClockFacts facts() {
                ClockFacts facts = Clock.super.facts();
                return new ClockFacts(
                        facts.wall(), facts.offset(), facts.monotonicNanos(), "", confidence, Optional.empty());
            }
        };
    }
}
