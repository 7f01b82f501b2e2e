package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Seal;
import org.xunyao.access.audit.SealCheck;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.supervision.patrol.CoverageDesk;
import org.xunyao.supervision.patrol.KeptPatrol;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.supervision.patrol.PatrolProof;
import org.xunyao.supervision.patrol.PatrolProof.Finding;
import org.xunyao.supervision.patrol.RiskPeriods;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.supervision.patrol.SequenceDesk;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolEnd.Cause;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.patrol.PictureState;
import org.xunyao.video.patrol.RiskFacts.Factor;
import org.xunyao.video.patrol.Sight;

/// Patrols over the real database: nothing is counted twice, nothing unseen is counted, what is signed is
/// whole.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class PatrolsInStoreTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T02:42:07.125Z");
    private static final Ticket.OfRule MACHINE = new Ticket.OfRule("patrol/1");
    private static final UUID RUN = new UUID(7, 1);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private Station station;
    private PatrolDesk desk;
    private CoverageDesk coverage;
    private SequenceDesk sequences;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        furnish();
    }

    private void furnish() {
        Store store = station.store();
        var office = new Office(
                permissions(),
                store.transactions(),
                new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), new Ids(clock, new Random())),
                clock);
        var sealing = new PatrolDesk.Sealing(Station.NAME, new StandInDigester(), new StandInSeal());
        desk = new PatrolDesk(
                office,
                store.patrols(),
                sealing,
                clock,
                Duration.ofSeconds(3),
                new RiskPeriods(Duration.ofDays(180), Duration.ofDays(365)));
        coverage = new CoverageDesk(office, store.patrols(), proof());
        sequences = new SequenceDesk(office, store.patrolSequences());
    }

    private static Permissions permissions() {
        List<Action> people = List.of(PatrolDesk.RUN, CoverageDesk.LOOK, CoverageDesk.EXPORT, SequenceDesk.ARRANGE);
        List<Action> machine = List.of(PatrolDesk.KEEP, PatrolDesk.CLOSE);
        return new Permissions(Stream.concat(
                        people.stream().map(action -> grant("INSPECTOR", action)),
                        machine.stream().map(action -> grant("RULE", action)))
                .toList());
    }

    private static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true);
    }

    @AfterEach
    void close() {
        station.close();
    }

    /// Signs with a digest that only it can make; the real signature is proved where the key is.
    private static final class StandInSeal implements Seal, SealCheck {
        @Override
        public String keyId() {
            return "00";
        }

        @Override
        public byte[] sign(byte[] content, Instant claimed) {
            MessageDigest digest = StandInDigester.second();
            digest.update("key".getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        }

        @Override
        public Worth check(byte[] content, byte[] cms) {
            return MessageDigest.isEqual(sign(content, MORNING), cms) ? new Worth.Good("00", "站") : new Worth.Bad();
        }
    }

    private static PatrolProof proof() {
        return new PatrolProof(new StandInDigester(), new StandInSeal());
    }

    private static PatrolSeries series() {
        List<PatrolStop> stops = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new PatrolStop(new CameraId("C" + number), Duration.ofSeconds(20)))
                .toList();
        return new PatrolSeries(stops, new PatrolOrder.ByRisk(-42, List.of(1, 2, 3)));
    }

    private static Look look(long number, boolean counted, int seconds) {
        var sight = new Sight(
                new CameraId("C" + number),
                new PictureSize(480, 270),
                counted ? PictureState.LIVE : PictureState.STALLED,
                true,
                true);
        return new Look(number, sight, MORNING.plusSeconds(number * 20), Duration.ofSeconds(seconds), counted);
    }

    private KeptPatrol kept() {
        return station.store()
                .transactions()
                .read(tx -> station.store().patrols().find(tx, RUN).orElseThrow());
    }

    private List<Look> looks() {
        return station.store()
                .transactions()
                .read(tx -> station.store().patrols().looks(tx, RUN, 0, 1_000));
    }

    @Test
    void aPatrolIsKeptWithItsLooksClosedSignedAndFoundWholeAfterARestart() {
        PatrolRun run = desk.begin(Station.INSPECTOR, RUN, "城关 䶮", series()).result();
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19), look(2, false, 19)));
        desk.keep(MACHINE, RUN, List.of(look(3, true, 2)));
        desk.close(MACHINE, RUN, Cause.STOPPED);
        station.close();
        station = Station.open(engine, folder);
        furnish();
        assertThat(kept().run()).isEqualTo(run);
        assertThat(looks()).containsExactly(look(1, true, 19), look(2, false, 19), look(3, true, 2));
        assertThat(proof().check(kept(), looks())).isEqualTo(Finding.WHOLE);
        assertThat(coverage.newest(Station.INSPECTOR).orElseThrow().finding()).isEqualTo(Finding.WHOLE);
        assertThat(coverage.seen(Station.INSPECTOR))
                .as("C2 stood still, C3 was shown too shortly")
                .isEqualTo(Map.of(new CameraId("C1"), new Seen(MORNING.plusSeconds(39), Station.INSPECTOR.actor())));
        List<AuditRecord> rows = Notes.chain(station.store());
        assertThat(rows.stream().map(AuditRecord::action).filter(code -> code.startsWith("patrol.")))
                .as("one row a batch, not one a look")
                .containsExactly("patrol.run", "patrol.keep", "patrol.keep", "patrol.close");
        assertThat(rows.getLast().target().id()).isEqualTo(RUN + "/3/" + kept().head());
    }

    @Test
    void aBatchThatIsSentAgainCountsOnceAndOneWithAGapNotAtAll() {
        desk.begin(Station.INSPECTOR, RUN, "一", series());
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19)));
        String head = kept().head();
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19)));
        assertThat(kept().head()).isEqualTo(head);
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19), look(2, true, 19)));
        assertThat(looks()).hasSize(2);
        assertThatThrownBy(() -> desk.keep(MACHINE, RUN, List.of(look(4, true, 19))))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("PATROL-GAP"));
        desk.close(MACHINE, RUN, Cause.STOPPED);
        assertThatThrownBy(() -> desk.keep(MACHINE, RUN, List.of(look(3, true, 19))))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("PATROL-CLOSED"));
        assertThat(proof().check(kept(), looks())).isEqualTo(Finding.WHOLE);
    }

    @Test
    void aCutOffPatrolIsClosedAtTheNextStartWithWhatWasWritten() {
        desk.begin(Station.INSPECTOR, RUN, "一", series());
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19)));
        assertThat(proof().check(kept(), looks())).isEqualTo(Finding.OPEN);
        assertThat(desk.unclosed(MACHINE)).containsExactly(RUN);
        desk.close(MACHINE, RUN, Cause.CUT_OFF);
        assertThat(desk.unclosed(MACHINE)).isEmpty();
        assertThat(kept().end().orElseThrow().cause()).isEqualTo(Cause.CUT_OFF);
        assertThat(proof().check(kept(), looks())).isEqualTo(Finding.WHOLE);
    }

    @Test
    void everyFieldThatIsChangedAfterwardsIsFoundOut() {
        desk.begin(Station.INSPECTOR, RUN, "一", series());
        desk.keep(MACHINE, RUN, List.of(look(1, true, 19), look(2, false, 19)));
        desk.close(MACHINE, RUN, Cause.STOPPED);
        KeptPatrol whole = kept();
        List<Look> all = looks();
        var changed = new ArrayList<Finding>();
        for (UnaryOperator<Look> change : changesOfALook()) {
            var mutated = new ArrayList<>(all);
            mutated.set(1, change.apply(all.get(1)));
            changed.add(proof().check(whole, mutated));
        }
        for (UnaryOperator<PatrolRun> change : changesOfARun()) {
            changed.add(proof().check(
                            new KeptPatrol(change.apply(whole.run()), whole.looks(), whole.head(), whole.end()), all));
        }
        for (UnaryOperator<PatrolEnd> change : changesOfAnEnd()) {
            changed.add(proof().check(
                            new KeptPatrol(
                                    whole.run(),
                                    whole.looks(),
                                    whole.head(),
                                    whole.end().map(change)),
                            all));
        }
        changed.add(proof().check(whole, all.subList(0, 1)));
        changed.add(proof().check(whole, all.reversed()));
        changed.add(proof().check(new KeptPatrol(whole.run(), 3, whole.head(), whole.end()), all));
        changed.add(proof().check(new KeptPatrol(whole.run(), 2, "0".repeat(64), whole.end()), all));
        assertThat(changed).hasSize(27).containsOnly(Finding.CHANGED);
    }

    private static List<UnaryOperator<Look>> changesOfALook() {
        return List.of(
                look -> new Look(9, look.sight(), look.from(), look.lasted(), look.counted()),
                look -> new Look(look.number(), look.sight(), look.from().plusMillis(1), look.lasted(), look.counted()),
                look -> new Look(
                        look.number(), look.sight(), look.from(), look.lasted().plusMillis(1), look.counted()),
                look -> new Look(look.number(), look.sight(), look.from(), look.lasted(), !look.counted()),
                seen(sight -> new Sight(new CameraId("C9"), sight.tile(), sight.state(), true, true)),
                seen(sight -> new Sight(sight.camera(), new PictureSize(481, 270), sight.state(), true, true)),
                seen(sight -> new Sight(sight.camera(), new PictureSize(480, 271), sight.state(), true, true)),
                seen(sight -> new Sight(sight.camera(), sight.tile(), PictureState.LIVE, true, true)),
                seen(sight -> new Sight(sight.camera(), sight.tile(), sight.state(), false, true)),
                seen(sight -> new Sight(sight.camera(), sight.tile(), sight.state(), true, false)));
    }

    private static UnaryOperator<Look> seen(UnaryOperator<Sight> change) {
        return look -> new Look(look.number(), change.apply(look.sight()), look.from(), look.lasted(), look.counted());
    }

    private static List<UnaryOperator<PatrolRun>> changesOfARun() {
        var other = new PatrolSeries(series().stops(), new PatrolOrder.ByRisk(-42, List.of(1, 2, 2)));
        var seed = new PatrolSeries(series().stops(), new PatrolOrder.ByRisk(-41, List.of(1, 2, 3)));
        return List.of(
                run -> new PatrolRun(
                        new UUID(7, 2), run.station(), run.person(), run.name(), run.series(), run.begun()),
                run -> new PatrolRun(run.id(), "别站", run.person(), run.name(), run.series(), run.begun()),
                run -> new PatrolRun(run.id(), run.station(), "person:x", run.name(), run.series(), run.begun()),
                run -> new PatrolRun(run.id(), run.station(), run.person(), "二", run.series(), run.begun()),
                run -> new PatrolRun(run.id(), run.station(), run.person(), run.name(), other, run.begun()),
                run -> new PatrolRun(run.id(), run.station(), run.person(), run.name(), seed, run.begun()),
                run -> new PatrolRun(
                        run.id(),
                        run.station(),
                        run.person(),
                        run.name(),
                        run.series(),
                        run.begun().plusMillis(1)));
    }

    private static List<UnaryOperator<PatrolEnd>> changesOfAnEnd() {
        return List.of(
                end -> new PatrolEnd(end.at().plusSeconds(1), end.cause(), end.looks(), end.head(), end.signature()),
                end -> new PatrolEnd(end.at(), Cause.LEFT, end.looks(), end.head(), end.signature()),
                end -> new PatrolEnd(end.at(), end.cause(), 1, end.head(), end.signature()),
                end -> new PatrolEnd(end.at(), end.cause(), end.looks(), "0".repeat(64), end.signature()),
                end -> new PatrolEnd(end.at(), end.cause(), end.looks(), end.head(), "AAAA"),
                end -> new PatrolEnd(end.at(), end.cause(), end.looks(), end.head(), "not base64"));
    }

    @Test
    void anOlderLookDoesNotPushAYoungerOneAside() {
        var patrols = station.store().patrols();
        var young = new Seen(MORNING, "person:a");
        station.store().transactions().write(tx -> {
            patrols.see(tx, new CameraId("C1"), young, MORNING);
            patrols.see(tx, new CameraId("C1"), new Seen(MORNING.minusSeconds(1), "person:b"), MORNING);
            return true;
        });
        assertThat(coverage.seen(Station.INSPECTOR)).isEqualTo(Map.of(new CameraId("C1"), young));
    }

    @Test
    void riskIsAskedOfWhatIsThereAndSilentOfWhatIsNot() {
        var patrols = station.store().patrols();
        Instant before = clock.now().minus(Duration.ofDays(5)).truncatedTo(ChronoUnit.MILLIS);
        station.store().transactions().write(tx -> {
            patrols.see(tx, new CameraId("C1"), new Seen(before, "person:a"), clock.now());
            return true;
        });
        var facts = desk.risks(Station.INSPECTOR, List.of(new CameraId("C1"), new CameraId("C2")));
        assertThat(Objects.requireNonNull(facts.get(new CameraId("C1"))).known())
                .isEqualTo(Map.of(Factor.DAYS_SINCE_LOOK, 5L));
        assertThat(Objects.requireNonNull(facts.get(new CameraId("C2"))).known())
                .isEmpty();
    }

    @Test
    void sequencesAreSharedReplacedDeletedAndBroughtBack() {
        var sequence = new PatrolSequence(new UUID(8, 1), "城关 䶮", series().stops());
        sequences.save(Station.INSPECTOR, sequence);
        var shorter = new PatrolSequence(sequence.id(), "短", series().stops().subList(0, 1));
        sequences.save(Station.INSPECTOR, shorter);
        assertThat(sequences.all(Station.INSPECTOR)).containsExactly(shorter);
        sequences.delete(Station.INSPECTOR, sequence.id());
        assertThat(sequences.all(Station.INSPECTOR)).isEmpty();
        sequences.save(Station.INSPECTOR, sequence);
        assertThat(sequences.all(Station.INSPECTOR)).containsExactly(sequence);
    }

    @Test
    void whoMayNotIsRefusedAtEveryDesk() {
        assertThatThrownBy(() -> desk.begin(Station.STRANGER, RUN, "一", series()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> coverage.seen(Station.STRANGER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> coverage.export(Station.STRANGER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> sequences.all(Station.STRANGER)).isInstanceOf(RefusedException.class);
        assertThat(coverage.export(Station.INSPECTOR).result()).isEmpty();
    }
}
