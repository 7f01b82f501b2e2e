package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.CameraId;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class AlarmsInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final String RULE = "AI-01-DEMO";
    private static final PersonId ONE = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(1, 2));
    private static final Alarm.Opinion OPINION = new Alarm.Opinion(OTHER, START.plusSeconds(90), "柜台无人𠮷");
    private static final Alarm.Decision DECISION =
            new Alarm.Decision(ONE, START.plusSeconds(120), "药师不在岗", Optional.empty());

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        station.store().transactions().write(tx -> {
            for (int i = 1; i <= 6; i++) {
                station.store().evidenceItems().add(tx, item(i), new Custody(START, "a", "b", "c"));
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyStateComesBackAsItWasAfterARestart() {
        List<Alarm> states = List.of(
                new Alarm.Raised(head(1, "C01"), Optional.empty()),
                new Alarm.Raised(head(2, "C01"), Optional.of(OPINION)),
                new Alarm.Confirmed(head(3, "C01"), both(), LocalDate.of(2026, 11, 22)),
                new Alarm.CorrectedRemotely(head(4, "C01"), DECISION),
                new Alarm.NeedsOnSite(head(5, "C01"), DECISION),
                new Alarm.Dismissed(head(6, "C01"), DECISION, "RESTROOM"),
                new Alarm.Insufficient(head(7, "C01"), both()));
        states.forEach(this::put);

        station.close();
        station = Station.open(engine, folder);

        for (Alarm state : states) {
            assertThat(find(state.id())).contains(state);
        }
        assertThat(undecided(Optional.empty(), 10))
                .containsExactly((Alarm.Raised) states.get(1), (Alarm.Raised) states.get(0));
    }

    @Test
    void anAlarmGrowsAndIsThenDecidedInTheSameRow() {
        put(new Alarm.Raised(head(1, "C01"), Optional.empty()));
        var grown = new Alarm.Raised(grownHead(), Optional.of(OPINION));
        put(grown);
        assertThat(find(grown.id())).contains(grown);

        var decided = new Alarm.Confirmed(grownHead(), both(), LocalDate.of(2026, 11, 23));
        put(decided);
        assertThat(find(decided.id())).contains(decided);
        assertThat(undecided(Optional.empty(), 10)).isEmpty();
        assertThat(latest("C01")).contains(decided);
    }

    @Test
    void theUndecidedComePageByPageNewestFirst() {
        IntStream.rangeClosed(1, 5).forEach(i -> put(new Alarm.Raised(head(i, "C01"), Optional.empty())));
        put(new Alarm.Insufficient(head(3, "C01"), DECISION));

        List<Alarm.Raised> page = undecided(Optional.empty(), 2);
        assertThat(page).extracting(Alarm.Raised::id).containsExactly(id(5), id(4));
        assertThat(undecided(Optional.of(page.getLast().id()), 2))
                .extracting(Alarm.Raised::id)
                .containsExactly(id(2), id(1));
        assertThatThrownBy(() -> undecided(Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> undecided(Optional.empty(), 1_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theConfirmedComeNewestFirstAndNoOthers() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        var states = IntStream.of(1, 4, 3)
                .mapToObj(i -> new Alarm.Confirmed(head(i, "C01"), both(), day))
                .toList();
        states.forEach(this::put);
        put(new Alarm.Raised(head(2, "C01"), Optional.empty()));
        put(new Alarm.Dismissed(head(5, "C01"), DECISION, "RESTROOM"));

        assertThat(confirmed(10)).containsExactly(states.get(1), states.get(2), states.get(0));
        assertThat(confirmed(2)).containsExactly(states.get(1), states.get(2));
        assertThatThrownBy(() -> confirmed(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLatestIsThatOfItsCameraAndRuleOnly() {
        put(new Alarm.Raised(head(1, "C01"), Optional.empty()));
        put(new Alarm.Insufficient(head(2, "C01"), DECISION));
        put(new Alarm.Raised(head(3, "C02"), Optional.empty()));

        assertThat(latest("C01").map(Alarm::id)).contains(id(2));
        assertThat(latest("C02").map(Alarm::id)).contains(id(3));
        assertThat(latest("C03")).isEmpty();
        Optional<Alarm> otherRule = station.store()
                .transactions()
                .read(tx -> station.store().alarms().latest(tx, new CameraId("C01"), "AI-01"));
        assertThat(otherRule).isEmpty();
    }

    @Test
    void anAlarmWithoutItsEvidenceIsRefusedWhole() {
        AlarmHead head = head(1, "C01");
        var unsealed = new AlarmHead(
                head.id(),
                head.colour(),
                head.finding(),
                AlarmEvidence.of(evidence(1), evidence(77), Optional.empty()),
                head.times(),
                head.raisedAt());

        assertThatThrownBy(() -> put(new Alarm.Raised(unsealed, Optional.empty())))
                .isInstanceOf(FaultException.class);
        assertThat(find(head.id())).isEmpty();
    }

    private static Alarm.Decision both() {
        return new Alarm.Decision(ONE, START.plusSeconds(150), "", Optional.of(OPINION));
    }

    private static AlarmHead grownHead() {
        AlarmHead head = head(1, "C01");
        var evidence = new AlarmEvidence(
                evidence(1),
                evidence(2),
                Optional.of(evidence(3)),
                List.of(evidence(4)),
                List.of(evidence(6), evidence(5)));
        return new AlarmHead(head.id(), AlarmColour.RED, head.finding(), evidence, head.times(), head.raisedAt());
    }

    static AlarmHead head(int number, String camera) {
        var zone = new Zone(
                "药师柜台", List.of(new Zone.Corner(0.02, 0.5), new Zone.Corner(1.0 / 3, 1e-9), new Zone.Corner(1, 0.98)));
        var finding = new Finding(
                new CameraId(camera),
                new PharmacyId(new UUID(5, 5)),
                new Finding.Rule(RULE, 3),
                START,
                START.plusSeconds(41),
                Duration.ofMillis(40_500).plusNanos(7),
                Duration.ofSeconds(40),
                new Finding.Detector(
                        "nanodet-g-256x416", number % 2 == 0 ? Optional.empty() : Optional.of("a".repeat(64)), 0.4),
                zone);
        return new AlarmHead(
                id(number),
                AlarmColour.YELLOW,
                finding,
                AlarmEvidence.of(evidence(1), evidence(2), Optional.empty()),
                new CaptureTimes(Optional.empty(), Optional.of(START.plusSeconds(40)), START.plusSeconds(42)),
                START.plusSeconds(43));
    }

    static AlarmId id(int number) {
        return new AlarmId(new UUID(0x0190_0000_0000_7000L + ((long) number << 16), 5));
    }

    static EvidenceId evidence(int number) {
        return new EvidenceId(new UUID(9, number));
    }

    static EvidenceItem item(int number) {
        return new EvidenceItem(
                evidence(number),
                EvidenceKind.CLIP,
                new StandInDigester().digest(new byte[] {(byte) number}),
                "image/jpeg",
                new CaptureTimes(Optional.empty(), Optional.empty(), START),
                new EvidenceSource.OfCamera("C01"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of());
    }

    private void put(Alarm alarm) {
        station.store().transactions().write(tx -> {
            station.store().alarms().put(tx, alarm);
            return true;
        });
    }

    private Optional<Alarm> find(AlarmId id) {
        return station.store()
                .transactions()
                .read(tx -> station.store().alarms().find(tx, id));
    }

    private Optional<Alarm> latest(String camera) {
        return station.store()
                .transactions()
                .read(tx -> station.store().alarms().latest(tx, new CameraId(camera), RULE));
    }

    private List<Alarm.Confirmed> confirmed(int limit) {
        return station.store()
                .transactions()
                .read(tx -> station.store().alarms().confirmed(tx, limit));
    }

    private List<Alarm.Raised> undecided(Optional<AlarmId> before, int limit) {
        return station.store()
                .transactions()
                .read(tx -> station.store().alarms().undecided(tx, before, limit));
    }
}
