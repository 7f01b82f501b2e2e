package org.xunyao.app.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.patrol.CoverageDesk.Judged;
import org.xunyao.supervision.patrol.PatrolRules;
import org.xunyao.supervision.patrol.RiskPeriods;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.LookRules;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSequence;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.RiskFacts;
import org.xunyao.video.patrol.RiskWeights;

/// The desks of patrols without a store.
final class DeskInMemory implements PatrolPorts.Runs, PatrolPorts.Coverage, PatrolPorts.Sequences {
    final List<Look> kept = new ArrayList<>();
    final List<PatrolEnd.Cause> ends = new ArrayList<>();
    final Map<UUID, PatrolSequence> sequences = new HashMap<>();
    final Map<CameraId, Seen> seen = new HashMap<>();
    final List<PatrolRun> runs = new ArrayList<>();
    final ReadingsInMemory readings = new ReadingsInMemory();
    int exports;
    Optional<String> refusal = Optional.empty();
    private final Instant now;

    DeskInMemory(Instant now) {
        this.now = now;
    }

    PatrolPorts ports() {
        var looks = new LookRules(
                100, Duration.ofSeconds(3), Duration.ofMinutes(2), Duration.ofSeconds(2), Duration.ofSeconds(60));
        var rules = new PatrolRules(
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                looks,
                3,
                new RiskPeriods(Duration.ofDays(180), Duration.ofDays(365)),
                new RiskWeights(List.of(), 6));
        return new PatrolPorts(this, this, this, rules, true, true, readings.ports());
    }

    @Override
    public PatrolRun begin(String name, PatrolSeries series) {
        refusal.ifPresent(code -> {
            throw new FaultException(code, "refused");
        });
        var run = new PatrolRun(new UUID(1, runs.size()), "站", "person:1", name, series, now);
        runs.add(run);
        return run;
    }

    @Override
    public Map<CameraId, RiskFacts> risks(Collection<CameraId> cameras) {
        return Map.of();
    }

    @Override
    public long seed() {
        return 42;
    }

    @Override
    public void keep(UUID patrol, List<Look> looks) {
        kept.addAll(looks);
    }

    @Override
    public void end(UUID patrol, PatrolEnd.Cause cause) {
        ends.add(cause);
    }

    @Override
    public void flush() {}

    @Override
    public Map<CameraId, Seen> seen() {
        return Map.copyOf(seen);
    }

    @Override
    public Map<CameraId, Seen> export() {
        exports++;
        return seen();
    }

    @Override
    public Optional<Judged> newest() {
        return Optional.empty();
    }

    @Override
    public Map<String, String> byActor() {
        return Map.of("person:1", "刘某", "person:2", "王某");
    }

    @Override
    public List<PatrolSequence> all() {
        return List.copyOf(sequences.values());
    }

    @Override
    public void save(PatrolSequence sequence) {
        sequences.put(sequence.id(), sequence);
    }

    @Override
    public void delete(UUID id) {
        sequences.remove(id);
    }

    @Override
    public UUID id() {
        return new UUID(2, sequences.size());
    }
}
