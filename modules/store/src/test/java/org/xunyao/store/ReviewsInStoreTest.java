package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.AlarmsInStoreTest.head;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.casework.Lead;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.store.registry.ModesInStore;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.supervision.JudgedInStore;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.alarm.ReviewStep.Act;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.Judged;

/// Steps of reviews, figures, and modes of cameras: what was added stays, and nobody changes it.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class ReviewsInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final PersonId ONE = new PersonId(new UUID(1, 1));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            for (int i = 1; i <= 2; i++) {
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), new Custody(START, "a", "b", "c"));
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }

    private <R> R read(Function<Tx, R> work) {
        return station.store().transactions().read(work);
    }

    private Alarm put(Alarm alarm) {
        return write(tx -> {
            station.store().alarms().put(tx, alarm);
            return alarm;
        });
    }

    private static Alarm.Dismissed dismissed(int number) {
        return new Alarm.Dismissed(
                head(number, "C01"), new Alarm.Decision(ONE, START.plusSeconds(90), "", Optional.empty()), "RESTROOM");
    }

    private static Alarm.Confirmed confirmed(int number) {
        return new Alarm.Confirmed(
                head(number, "C01"),
                new Alarm.Decision(ONE, START.plusSeconds(90), "柜台无人", Optional.empty()),
                LocalDate.of(2026, 11, 22));
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

    @Test
    void stepsComeBackInTheirOrderAndTheDatabaseRefusesToChangeThem() {
        Alarm alarm = put(dismissed(1));
        var first = new ReviewStep(alarm.id(), 1, Act.DISMISSED, ONE, START, "", "RESTROOM", Optional.empty());
        var back = new ReviewStep(
                alarm.id(), 2, Act.TAKEN_BACK, ONE, START, "", "", Optional.of(new ReviewStep.Correction(1, "")));
        var then = new ReviewStep(alarm.id(), 3, Act.CONFIRMED, ONE, START, "柜台无人𠮷", "", Optional.empty());
        for (ReviewStep step : List.of(first, back, then)) {
            write(tx -> {
                station.store().alarms().append(tx, step);
                return true;
            });
        }
        assertThat(steps(alarm)).containsExactly(first, back, then);
        assertThatThrownBy(() -> sql("update alarm_step set remark = 'x' where step_no = 1"))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> sql("delete from alarm_step where step_no = 3"))
                .isInstanceOf(FaultException.class);
        var twice = new ReviewStep(
                alarm.id(), 4, Act.DISMISSED, ONE, START, "", "X", Optional.of(new ReviewStep.Correction(1, "又")));
        assertThatThrownBy(() -> write(tx -> {
                    station.store().alarms().append(tx, twice);
                    return true;
                }))
                .as("a step is corrected once")
                .isInstanceOf(FaultException.class);
        assertThat(steps(alarm)).containsExactly(first, back, then);
    }

    @Test
    void whatBecameALeadStaysConfirmedAndAnotherBecomesNone() {
        Alarm.Confirmed origin = confirmed(1);
        put(origin);
        lead(1, origin.reference());
        assertThatThrownBy(() -> put(new Alarm.Raised(origin.head(), Optional.empty())))
                .isInstanceOf(FaultException.class);
        Optional<Alarm> kept = read(tx -> station.store().alarms().find(tx, origin.id()));
        assertThat(kept).contains(origin);
        put(dismissed(2));
        assertThatThrownBy(() -> lead(2, confirmed(2).reference())).isInstanceOf(FaultException.class);
        lead(3, "complaint:1");
    }

    private List<ReviewStep> steps(Alarm alarm) {
        return read(tx -> station.store().alarms().steps(tx, alarm.id()));
    }

    private void lead(int number, String reference) {
        write(tx -> {
            station.store().leads().put(tx, new Lead.ClueRegistered(CaseworkRecords.clue(number, reference)));
            return true;
        });
    }

    @Test
    void figuresAreReadWithoutTheirEvidence() {
        put(dismissed(1));
        put(new Alarm.Raised(head(2, "C02"), Optional.empty()));
        Instant raised = START.plusSeconds(43);
        List<Judged> all = read(tx -> new JudgedInStore().raised(tx, raised, raised.plusSeconds(1)));
        assertThat(all).hasSize(2).allSatisfy(one -> {
            assertThat(one.raisedAt()).isEqualTo(raised);
            assertThat(one.rule().text()).isEqualTo("AI-01-DEMO/3");
        });
        assertThat(all)
                .extracting(Judged::decided)
                .containsExactlyInAnyOrder(
                        Optional.of(new Judged.Decided(End.DISMISSED, ONE, START.plusSeconds(90))), Optional.empty());
        List<Judged> later = read(tx -> new JudgedInStore().raised(tx, raised.plusSeconds(1), raised.plusSeconds(9)));
        assertThat(later).isEmpty();
    }

    @Test
    void modesStayAsTheyWereSet() {
        var code = new CameraCode("C01");
        station.register(code.text());
        var one = new ModeEntry(
                code,
                1,
                EvidenceMode.ENTERPRISE_RECORD,
                START,
                "张䶮",
                "依法调取",
                Map.of("PROVIDER", "店长", "INTEGRITY", "ab"));
        var two = new ModeEntry(code, 2, EvidenceMode.LEAD_ONLY, START.plusSeconds(9), "张䶮", "撤下", Map.of());
        write(tx -> {
            new ModesInStore().add(tx, one);
            new ModesInStore().add(tx, two);
            return true;
        });
        List<ModeEntry> kept = read(tx -> new ModesInStore().of(tx, code));
        assertThat(kept).containsExactly(two, one);
        List<ModeEntry> none = read(tx -> new ModesInStore().of(tx, new CameraCode("C02")));
        assertThat(none).isEmpty();
        assertThatThrownBy(() -> sql("update camera_mode set mode_name = 'ART41_EVIDENCE'"))
                .isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> sql("delete from camera_mode where mode_no = 2"))
                .isInstanceOf(FaultException.class);
    }
}
