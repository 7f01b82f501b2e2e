package org.xunyao.bench.clock;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.clock.ClockDesk;
import org.xunyao.access.clock.ClockRound;
import org.xunyao.bench.disk.Shell;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.bench.station.Inspection;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.MachineTime;
import org.xunyao.kernel.clock.StartFinding;
import org.xunyao.store.Store;
import org.xunyao.wire.StationTables;

/// T08: the clock is set in the middle of a case. The order stays that of the sequence; a jump of more
/// than two minutes leaves one audit row, a note for the next document and evidence that says so; the
/// time by which periods are reckoned never runs backwards, nor does the time that lock-outs count. Once
/// more under `faketime`. The negative control takes the machine's clock instead of the watched one.
public final class ClockTorture implements Torture {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration A_WHILE = Duration.ofSeconds(7);
    private static final int BEFORE = 2;
    private static final int AFTER = 5;
    private static final int BYTES = 500;

    /// Some versions of libfaketime hang with Java (its issues 447 and 469).
    private static final String PATIENCE_SECONDS = "120";

    /// Makes it; it holds no state.
    public ClockTorture() {}

    @Override
    public String id() {
        return "T08";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        var noticed = new ArrayList<String>();
        for (Jump jump : Jump.table()) {
            Path folder = options.scratch().resolve("station" + noticed.size());
            List<String> wrong = jump(folder, jump, options);
            if (!wrong.isEmpty()) {
                return new Outcome.Failed(jump.name() + ": " + wrong.getFirst());
            }
            noticed.add(jump.name());
        }
        String faked = faked(options);
        return faked.startsWith("wrong")
                ? new Outcome.Failed(faked)
                : new Outcome.Passed(
                        noticed.size() + " jumps in the middle of a case, 0 surprises " + noticed + "; " + faked);
    }

    private static List<String> jump(Path folder, Jump jump, TortureOptions options) throws IOException {
        var machine = new SetClock(MONDAY);
        Path station = Path.of(System.getProperty("xunyao.root"), "resources", "station");
        var limits = new StationTables(station).clock();
        var watch = new ClockWatch(machine, MachineTime.SILENT, limits);
        Clock clock = options.negative() ? machine : watch;
        var wrong = new ArrayList<String>();
        try (Store store = OpenStore.opened(folder);
                BenchStation bench = BenchStation.over(store, folder, clock, Sabotage.NONE)) {
            var round = new ClockRound(
                    watch, new ClockDesk(bench.office(), store.clockJumps(), new Ids(clock, new Random(1))));
            var flow = new CaseFlow(bench, new Random(1), BYTES);
            var acks = new ArrayList<Ack>();
            save(flow, machine, BEFORE, acks);
            Instant reckoned = clock.reckoningTime();
            Duration watched = watch.watched();
            machine.set(jump.to().apply(machine.now()));
            if (clock.reckoningTime().isBefore(reckoned)) {
                wrong.add("the reckoned time ran back to " + clock.reckoningTime());
            }
            if (!watch.watched().equals(watched)) {
                wrong.add("the time that lock-outs count moved with the clock");
            }
            round.run();
            save(flow, machine, AFTER, acks);
            round.run();
            wrong.addAll(new Inspection(bench).wrong(acks));
            wrong.addAll(traces(bench, jump, acks));
            wrong.addAll(starts(bench, machine));
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
        return wrong;
    }

    private static void save(CaseFlow flow, SetClock machine, int saves, List<Ack> acks) {
        for (int i = 0; i < saves; i++) {
            machine.pass(A_WHILE);
            acks.add(flow.next());
        }
    }

    private static List<String> traces(BenchStation bench, Jump jump, List<Ack> acks) {
        var wrong = new ArrayList<String>();
        List<AuditRecord> links = bench.store()
                .transactions()
                .read(tx -> bench.store().auditTrail().from(tx, BenchStation.NAME, 1, 1_000));
        long rows = links.stream()
                .filter(link -> link.action().equals(ClockDesk.JUMP.code()))
                .count();
        if (rows != (jump.noticed() ? 1 : 0)) {
            wrong.add(rows + " audit rows tell of it");
        }
        int notes = bench.store()
                .transactions()
                .read(tx -> bench.store().clockJumps().untold(tx))
                .size();
        if (notes != (jump.noticed() ? 1 : 0)) {
            wrong.add(notes + " notes wait for the next document");
        }
        boolean said = bench.evidence()
                .find(
                        bench.inspector(),
                        new EvidenceId(UUID.fromString(acks.getLast().target())))
                .flatMap(item -> item.times().clock())
                .filter(facts -> facts.confidence() == ClockConfidence.JUMPED)
                .isPresent();
        if (said != jump.noticed()) {
            wrong.add("evidence sealed afterwards says " + (said ? "" : "nothing ") + "of a jump");
        }
        return wrong;
    }

    /// Starts on the same records, by a clock that was set back: the first finds it, the next finds that it
    /// lasts, a trip into a year that nobody can mean forgives nothing, and a person's word ends it.
    private static List<String> starts(BenchStation bench, SetClock machine) {
        var starts = new Starts(bench, machine);
        Instant newest = starts.newest();
        if (starts.plausible(newest)) {
            // Else a jump forward of before would excuse the set-back that follows, once.
            starts.confirm();
        }
        Instant back = newest.minus(Duration.ofDays(1));
        var wrong = new ArrayList<String>();
        wrong.addAll(starts.finds("a start one day before the newest record", back, starts.expected(back)));
        if (starts.plausible(back)) {
            Instant still = back.plus(A_WHILE);
            wrong.addAll(starts.finds("a second start of the clock set back", still, StartFinding.BEHIND_RECORDS));
            wrong.addAll(starts.finds("a start in 2199", Instant.parse("2199-01-01T00:00:00Z"), StartFinding.TOO_LATE));
            wrong.addAll(starts.finds("the start after it", still.plus(A_WHILE), StartFinding.BEHIND_RECORDS));
            starts.confirm();
            wrong.addAll(starts.finds("a start after the confirmation", still.plus(A_WHILE), StartFinding.FITS));
        }
        return wrong;
    }

    /// Whole processes under other clocks. The monotonic clock is moved too: leaving it alone is what
    /// hangs.
    private static String faked(TortureOptions options) throws IOException, InterruptedException {
        if (!Shell.has("faketime")) {
            return "faketime skipped: no command faketime";
        }
        Path folder = options.scratch().resolve("faked");
        var acks = new ArrayList<Ack>();
        for (String shift : List.of("-1d", "-10y", "+400d")) {
            Launch launch = new Launch(List.of(), List.of(), folder, Sabotage.NONE, AFTER, 1)
                    .behind(List.of("timeout", "-s", "KILL", PATIENCE_SECONDS, "faketime", "-f", shift));
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
                writer.awaitEnd();
                if (writer.wasKilled()) {
                    return "faketime skipped: libfaketime hangs with this Java";
                }
                if (!writer.wrong().isEmpty() || writer.acks().size() != AFTER) {
                    return "wrong under faketime " + shift + ": " + writer.trouble();
                }
                acks.addAll(writer.acks());
            }
        }
        return "3 processes under faketime";
    }
}
