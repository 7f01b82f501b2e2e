package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.AlarmsInStoreTest.head;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.CalendarYear;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.store.review.EscalationsInStore;
import org.xunyao.store.review.VerdictReadingsInStore;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmDesk;
import org.xunyao.supervision.alarm.ReviewLimit;
import org.xunyao.supervision.alarm.ReviewLimits;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.EscalationDesk;
import org.xunyao.supervision.escalation.EscalationLadder;
import org.xunyao.supervision.escalation.Escalations.Waiting;
import org.xunyao.supervision.escalation.Rung;
import org.xunyao.supervision.escalation.Stage;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.reading.verdict.KeptVerdict;
import org.xunyao.supervision.reading.verdict.VerdictDesk;
import org.xunyao.supervision.reading.verdict.VerdictSample;

/// Handing up and second readings of verdicts over the real database: what is recorded stays, once, and nobody
/// reads his own verdict.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class EscalationsInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Ticket.OfRule MACHINE = new Ticket.OfRule("escalation/1");
    private static final Ticket.OfPerson FIRST = person(1);
    private static final Ticket.OfPerson SECOND = person(8);
    private static final Ticket.OfPerson THIRD = person(9);
    private static final PersonId ONE = FIRST.person().id();

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private Station station;
    private EscalationDesk desk;
    private VerdictDesk verdicts;

    private static Ticket.OfPerson person(int number) {
        var roles = Set.of(new RoleId("UNIT_HEAD"));
        return new Ticket.OfPerson(
                new Person(new PersonId(new UUID(1, number)), "p" + number, "王五" + number, "药械化股", "执" + number, roles),
                new UUID(2, number));
    }

    private static Grant grant(String role, org.xunyao.access.Action action) {
        return new Grant(new RoleId(role), action, LONG_AGO, Optional.empty(), "test", true);
    }

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            for (int i = 1; i <= 2; i++) {
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), new Custody(START, "a", "b", "c"));
            }
            return true;
        });
        Store store = station.store();
        var grants = Stream.concat(
                        Stream.of(grant("RULE", EscalationDesk.ESCALATE)),
                        Stream.of(AlarmDesk.LOOK, VerdictDesk.REREAD, VerdictDesk.SETTLE, FigureDesk.LOOK)
                                .map(action -> grant("UNIT_HEAD", action)))
                .toList();
        var office = new Office(
                new Permissions(grants),
                store.transactions(),
                new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), new Ids(clock, new Random())),
                clock);
        var rules = new EscalationDesk.Rules(limits(), new EscalationLadder(List.of(rung(100)), clock.zone()));
        desk = new EscalationDesk(office, new EscalationsInStore(), store.alarms(), rules, clock);
        verdicts = new VerdictDesk(
                office,
                new VerdictReadingsInStore(),
                store.alarms(),
                new VerdictDesk.Rules(
                        new VerdictSample(100, 1, Duration.ofDays(36_500)),
                        new ReviewRules.Practice(Duration.ofSeconds(30), 30)),
                new StandInDigester(),
                clock);
    }

    private static ReviewLimits limits() {
        var calendar = new WorkCalendar(List.of(new CalendarYear(2026, List.of())), List.of(), List.of());
        List<ReviewLimit> rows = Stream.of(AlarmColour.values())
                .map(colour -> new ReviewLimit(colour, 2, ReviewLimit.Unit.H, 1, "t", LONG_AGO, Optional.empty(), true))
                .toList();
        return new ReviewLimits(rows, new Deadlines(calendar, Rollover.EVERY_DAY_OFF), SystemClock.CHINA);
    }

    private static Rung rung(int percent) {
        return new Rung(
                AlarmColour.ORANGE,
                percent,
                Stage.OVER,
                Optional.of(new RoleId("UNIT_HEAD")),
                "test",
                LONG_AGO,
                Optional.empty(),
                false);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }

    private Alarm put(Alarm alarm) {
        return write(tx -> {
            station.store().alarms().put(tx, alarm);
            return alarm;
        });
    }

    private Alarm raised(int number) {
        return put(new Alarm.Raised(head(number, "C01"), Optional.empty()));
    }

    private Alarm dismissed(int number) {
        var decision = new Alarm.Decision(ONE, START.plusSeconds(90), "", Optional.empty());
        Alarm alarm = put(new Alarm.Dismissed(head(number, "C01"), decision, "RESTROOM"));
        var step =
                new ReviewStep(alarm.id(), 1, ReviewStep.Act.DISMISSED, ONE, START, "", "RESTROOM", Optional.empty());
        write(tx -> {
            station.store().alarms().append(tx, step);
            return true;
        });
        return alarm;
    }

    private void sql(String statement) {
        write(tx -> {
            Sessions.of(tx).doWork(connection -> execute(connection, statement));
            return true;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void whatWentUpStaysAndGoesUpOnce() {
        Alarm alarm = raised(1);
        raised(2);
        assertThat(desk.waiting(MACHINE)).extracting(Waiting::gone).containsExactly(Set.of(), Set.of());
        Escalation up = desk.escalate(MACHINE, alarm.id(), rung(100)).result();
        assertThat(up.dueAt()).isEqualTo(alarm.head().raisedAt().plus(Duration.ofHours(2)));
        assertThat(desk.open(FIRST, Optional.empty(), 100)).singleElement().satisfies(one -> {
            assertThat(one.role().code()).isEqualTo("UNIT_HEAD");
            assertThat(one.alarm()).isEqualTo(alarm.id());
            assertThat(one.dueAt()).isEqualTo(up.dueAt());
        });
        refused("ESCALATION-DONE", () -> desk.escalate(MACHINE, alarm.id(), rung(100)));
        desk.escalate(MACHINE, alarm.id(), rung(200));
        assertThat(desk.waiting(MACHINE))
                .filteredOn(one -> one.alarm().equals(alarm.id()))
                .extracting(Waiting::gone)
                .containsExactly(Set.of(100, 200));
        assertThatThrownBy(() -> sql("update alarm_escalation set role_code = 'x'"))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> sql("delete from alarm_escalation")).isInstanceOf(FaultException.class);
    }

    @Test
    void pagesOfWhatWentUpHoldEachOnceAndNothingThatWasDecided() {
        desk.escalate(MACHINE, raised(1).id(), rung(100));
        desk.escalate(MACHINE, raised(2).id(), rung(100));
        Alarm third = raised(3);
        desk.escalate(MACHINE, third.id(), rung(100));
        desk.escalate(MACHINE, third.id(), rung(200));
        dismissed(2);
        List<Escalation> whole = desk.open(FIRST, Optional.empty(), 100);
        assertThat(whole).hasSize(3);
        var paged = new ArrayList<Escalation>();
        List<Escalation> page = desk.open(FIRST, Optional.empty(), 1);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = desk.open(FIRST, Optional.of(page.getLast()), 1);
        }
        assertThat(paged).isEqualTo(whole);
        assertThatThrownBy(() -> desk.open(FIRST, Optional.empty(), 1_001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoStationsAtOnceRecordItOnce() {
        Alarm alarm = raised(1);
        var shelf = new EscalationsInStore();
        Escalation up = desk.escalate(MACHINE, alarm.id(), rung(100)).result();
        assertThatThrownBy(() -> write(tx -> {
                    shelf.add(tx, up);
                    return true;
                }))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
        assertThat(desk.open(FIRST, Optional.empty(), 100)).hasSize(1);
    }

    @Test
    void whatIsDecidedGoesNowhereAndIsShownNoLonger() {
        Alarm alarm = raised(1);
        desk.escalate(MACHINE, alarm.id(), rung(100));
        dismissed(1);
        assertThat(desk.open(FIRST, Optional.empty(), 100)).isEmpty();
        assertThat(desk.waiting(MACHINE)).isEmpty();
        refused("ESCALATION-OVER", () -> desk.escalate(MACHINE, alarm.id(), rung(200)));
        assertThat(desk.of(FIRST, alarm.id())).as("it stays on record").hasSize(1);
    }

    @Test
    void anotherReadsTheVerdictAgainWithoutItAndAThirdSettles() {
        Alarm alarm = dismissed(1);
        raised(2);
        var id = alarm.id();
        assertThat(verdicts.due(FIRST)).as("nobody reads his own").isEmpty();
        assertThat(verdicts.due(SECOND)).singleElement().matches(one -> one.id().equals(id.value()));
        assertThat(verdicts.open(SECOND, id).head()).isEqualTo(alarm.head());
        assertThatThrownBy(() -> verdicts.open(FIRST, id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> verdicts.second(FIRST, id, End.DISMISSED, Watched.nothing()))
                .isInstanceOf(RefusedException.class);
        refused("REREAD-UNWATCHED", () -> verdicts.second(SECOND, id, End.CONFIRMED, Watched.nothing()));
        verdicts.second(SECOND, id, End.ON_SITE, Watched.nothing());
        refused("REREAD-GONE", () -> verdicts.second(THIRD, id, End.ON_SITE, Watched.nothing()));
        assertThat(verdicts.due(THIRD)).isEmpty();
        assertThat(verdicts.disputes(THIRD)).hasSize(1);
        assertThatThrownBy(() -> verdicts.settle(FIRST, id, End.DISMISSED, Watched.nothing()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> verdicts.openDispute(SECOND, id)).isInstanceOf(RefusedException.class);
        assertThat(verdicts.openDispute(THIRD, id).head()).isEqualTo(alarm.head());
        KeptVerdict settled =
                verdicts.settle(THIRD, id, End.ON_SITE, Watched.nothing()).result();
        assertThat(settled.doubted()).isTrue();
        assertThat(settled.first().answer()).isEqualTo(End.DISMISSED);
        assertThat(verdicts.disputes(THIRD)).isEmpty();
        Optional<Alarm> stands = station.store()
                .transactions()
                .read(tx -> station.store().alarms().find(tx, id));
        assertThat(stands).as("no verdict is changed").contains(alarm);
        assertThat(verdicts.months(THIRD)).singleElement().satisfies(month -> {
            assertThat(month.agreement().pairs()).isEqualTo(1);
            assertThat(month.agreement().observed()).hasValue(0.0);
        });
        assertThatThrownBy(() -> sql("update alarm_reading set second_person = first_person"))
                .isInstanceOf(FaultException.class);
    }
}
