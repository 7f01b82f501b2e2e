package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.Action;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.access.clock.ClockDesk;
import org.xunyao.access.clock.ClockRound;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.ClockFacts.OutsideTime;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockLimits;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.MachineTime;
import org.xunyao.kernel.clock.StartFinding;
import org.xunyao.store.files.DurableFilesOnDisk;

/// T08 over the real database: the clock is moved in the middle of a case.
class ClockInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final ClockLimits LIMITS = new ClockLimits(
            Duration.ofMinutes(2), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2099-12-31T23:59:59Z"));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> wall = new AtomicReference<>(START);
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private Station station;
    private ClockWatch watch;
    private Office office;
    private EvidenceDesk evidence;
    private ClockRound round;

    @BeforeEach
    void open() {
        station = Station.open(folder);
        watch = new ClockWatch(machine(), MachineTime.SILENT, LIMITS);
        var ids = new Ids(watch, new Random(5));
        office = new Office(
                powers(),
                station.store().transactions(),
                new AuditBook(Station.NAME, station.store().auditTrail(), Station.chain(), ids),
                watch);
        var vault = new Vault(
                folder.resolve("evidence"),
                new DurableFilesOnDisk(
                        StandInDigester::second, 1 << 20, station.store().gate()),
                new StandInDigester());
        evidence = new EvidenceDesk(office, station.store().evidenceItems(), vault, ids, watch);
        round = new ClockRound(watch, new ClockDesk(office, station.store().clockJumps(), ids));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T02:00:00Z",
                "2016-11-22T02:00:00Z",
                "2026-11-22T03:00:00Z",
                "2027-12-27T02:00:00Z",
                "2028-02-29T02:00:00Z",
                "2038-01-19T03:14:08Z",
                "9999-12-31T15:59:59Z"
            })
    void aJumpInTheMiddleOfACaseIsAuditedBetweenWhatCameBeforeAndAfter(Instant to) {
        watch.begin(Optional.empty(), List.of());
        EvidenceItem before = seal("before");
        pass(Duration.ofHours(1));
        wall.set(to);
        round.run();
        round.run();
        EvidenceItem after = seal("after");

        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(links)
                .extracting(AuditRecord::action)
                .containsExactly("evidence.seal", "clock.jump", "evidence.seal");
        assertThat(links.get(1).target().id()).isEqualTo("2026-11-22T02:00:00Z>" + to);
        assertThat(links.get(1).actor()).isEqualTo("rule:CLOCK/1");
        assertThat(links).extracting(AuditRecord::sequence).containsExactly(1L, 2L, 3L);
        assertThat(Station.chain().firstBroken(links)).isEmpty();
        assertThat(confidence(before)).isEqualTo(ClockConfidence.UNKNOWN);
        assertThat(confidence(after)).isEqualTo(ClockConfidence.JUMPED);
        assertThat(station.store().transactions().read(station.store().clockJumps()::untold))
                .containsExactly(new ClockJump(Instant.parse("2026-11-22T02:00:00Z"), to));
    }

    @Test
    void aClockThatWasSetBackWhileTheProgramWasOffIsNoticedAtStart() {
        watch.begin(Optional.empty(), List.of());
        seal("before");
        Optional<Instant> newest = station.store()
                .transactions()
                .read(tx -> station.store().auditTrail().last(tx, Station.NAME))
                .map(AuditRecord::at);
        close();
        wall.set(START.minus(Duration.ofDays(3)));
        open();
        assertThat(watch.begin(newest, List.of())).isEqualTo(StartFinding.BEHIND_RECORDS);
        round.run();
        assertThat(Notes.chain(station.store()).getLast().action()).isEqualTo("clock.jump");
        assertThat(watch.today()).isEqualTo("2026-11-22");
    }

    @Test
    void whatWasKnownOfTimeStandsOnEveryPieceOfEvidence() {
        watch.begin(Optional.of(START.minusSeconds(5)), List.of());
        watch.outside(new OutsideTime(START.plusSeconds(1), "省平台回执 K-17"));
        EvidenceItem item = seal("x");
        ClockFacts facts = found(item).times().clock().orElseThrow();
        assertThat(facts)
                .isEqualTo(new ClockFacts(
                        START,
                        ZoneOffset.ofHours(8),
                        0,
                        "",
                        ClockConfidence.SYNCED_OUTSIDE,
                        Optional.of(new OutsideTime(START.plusSeconds(1), "省平台回执 K-17"))));
        assertThat(found(item)).isEqualTo(item);
    }

    @Test
    void jumpsAreToldOnceAndInTheOrderInWhichTheyWereRecorded() {
        var jumps = station.store().clockJumps();
        var forward = new ClockJump(START, START.plusSeconds(500));
        var back = new ClockJump(START.plusSeconds(600), START.minusSeconds(9_000));
        station.store().transactions().write(tx -> {
            jumps.add(tx, new UUID(1, 2), forward);
            jumps.add(tx, new UUID(1, 1), back);
            return true;
        });
        assertThat(station.store().transactions().read(jumps::untold)).containsExactly(forward, back);
        station.store().transactions().write(tx -> {
            jumps.tell(tx, new UUID(9, 9));
            return true;
        });
        assertThat(station.store().transactions().read(jumps::untold)).isEmpty();
    }

    private EvidenceItem seal(String words) {
        var capture = new Capture(
                EvidenceKind.CLIP,
                "video/mp2t",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("cam-1"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of());
        return evidence.seal(
                        Station.INSPECTOR,
                        capture,
                        new ByteArrayInputStream(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .result();
    }

    private EvidenceItem found(EvidenceItem item) {
        return evidence.find(Station.INSPECTOR, item.id()).orElseThrow();
    }

    private ClockConfidence confidence(EvidenceItem item) {
        return found(item).times().clock().orElseThrow().confidence();
    }

    private void pass(Duration time) {
        wall.set(wall.get().plus(time));
        passed.set(passed.get().plus(time));
    }

    private static Permissions powers() {
        return new Permissions(List.of(
                grant("INSPECTOR", EvidenceDesk.SEAL),
                grant("INSPECTOR", EvidenceDesk.READ),
                grant(Ticket.RULE.code(), ClockDesk.JUMP)));
    }

    private static Grant grant(String role, Action action) {
        return new Grant(new RoleId(role), action, LocalDate.of(2026, 1, 1), Optional.empty(), "test", true);
    }

    private Clock machine() {
        return new Clock() {
            @Override
            public Instant now() {
                return wall.get();
            }

            @Override
            public long nanoTime() {
                return passed.get().toNanos();
            }

            @Override
            public ZoneId zone() {
                return SystemClock.CHINA;
            }
        };
    }
}
