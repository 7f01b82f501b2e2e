package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.supervision.RaisedInStore;
import org.xunyao.store.workshop.DemotionsInStore;
import org.xunyao.store.workshop.RuleVersionsInStore;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.RuleState;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.video.CameraId;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class WorkshopInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final String LONG = "理".repeat(400);
    private static final TrialSum TRIAL = new TrialSum(
            AT.minusSeconds(600), AT, 2, Duration.ofSeconds(500), Duration.ofSeconds(100), 9, 44, 41, 6, 0);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final RuleVersionsInStore versions = new RuleVersionsInStore();
    private final DemotionsInStore demotions = new DemotionsInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void versionsGoThroughTheirStatesAndStayAfterARestart() {
        var draft = version(2, Optional.empty(), new RuleState.Draft());
        var camera = version(10, Optional.of(new CameraId("C01")), new RuleState.Draft());
        write(tx -> versions.add(tx, draft));
        write(tx -> versions.add(tx, camera));
        assertThatThrownBy(() -> write(tx -> versions.add(tx, draft))).isInstanceOf(FaultException.class);
        var force = new RuleState.InForce(TRIAL, "person:b", AT.plusSeconds(5));
        List<RuleState> states = List.of(
                new RuleState.Draft(),
                new RuleState.Rehearsed(TRIAL),
                force,
                new RuleState.Replaced(Optional.of(force), AT.plusSeconds(9)));
        for (RuleState state : states) {
            var now = version(2, Optional.empty(), state);
            write(tx -> {
                versions.all(tx);
                versions.put(tx, now);
            });
            station.close();
            station = Station.open(engine, folder);
            assertThat(read(versions::all)).containsExactly(now, camera);
        }
        write(tx -> {
            versions.all(tx);
            versions.put(tx, version(10, camera.camera(), new RuleState.Replaced(Optional.empty(), AT.plusSeconds(9))));
        });
        assertThat(read(versions::all).getLast().force()).isEmpty();
    }

    @Test
    void theDatabaseRefusesWhoApprovesHisOwn() {
        var own = version(2, Optional.empty(), new RuleState.InForce(TRIAL, "person:a", AT));
        assertThatThrownBy(() -> write(tx -> versions.add(tx, own))).isInstanceOf(FaultException.class);
        assertThat(read(versions::all)).isEmpty();
    }

    @Test
    void demotionsAreLiftedAndStay() {
        var held = new Demotion("AI-01", 1, AT, 9, 31, Optional.empty());
        write(tx -> demotions.add(tx, held));
        assertThatThrownBy(() -> write(tx -> demotions.add(tx, held))).isInstanceOf(FaultException.class);
        var lifted = new Demotion(
                "AI-01", 1, AT, 9, 31, Optional.of(new Demotion.Lifted("person:b", AT.plusSeconds(60), LONG)));
        write(tx -> {
            demotions.all(tx);
            demotions.put(tx, lifted);
        });
        assertThat(read(demotions::all)).containsExactly(lifted);
    }

    @Test
    void alarmsOfARuleAreReadFromAMomentOn() {
        var head = AlarmsInStoreTest.head(1, "C01");
        write(tx -> {
            head.evidence()
                    .all()
                    .forEach(item -> station.store()
                            .evidenceItems()
                            .add(tx, item(item), new Custody(Instant.EPOCH, "a", "b", "c")));
            station.store().alarms().put(tx, new Alarm.Raised(head, Optional.empty()));
        });
        var alarms = new RaisedInStore();
        String rule = head.finding().rule().id();
        assertThat(read(tx -> alarms.since(tx, rule, head.raisedAt())))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.id()).isEqualTo(head.id());
                    assertThat(alarm.from()).isEqualTo(head.finding().from());
                    assertThat(alarm.to()).isEqualTo(head.finding().to());
                    assertThat(alarm.outcome()).isEqualTo(RaisedAlarm.Outcome.WAITING);
                    assertThat(alarm.reason()).isEmpty();
                });
        assertThat(read(tx -> alarms.since(tx, rule, head.raisedAt().plusSeconds(1))))
                .isEmpty();
        assertThat(read(tx -> alarms.since(tx, "AI-98", head.raisedAt()))).isEmpty();
    }

    private static EvidenceItem item(EvidenceId id) {
        return AlarmsInStoreTest.item((int) id.value().getLeastSignificantBits());
    }

    private static RuleVersion version(int number, Optional<CameraId> camera, RuleState state) {
        return new RuleVersion(
                "AI-01",
                number,
                camera,
                new RuleFigures(Duration.ofSeconds(2_700), Duration.ofSeconds(3), Duration.ofSeconds(61), 12),
                new RuleVersion.Asked("person:a", AT, LONG),
                state);
    }

    private <R> List<R> read(Function<Tx, List<R>> work) {
        return station.store().transactions().read(work);
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
