package org.xunyao.app.alarms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.video.CameraId;

/// A store in memory whose transactions roll back.
final class InMemory implements Transactions, AuditTrail, Alarms {
    private final List<AuditRecord> links = new ArrayList<>();
    private Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
    boolean diskFull;

    Alarm stored(AlarmId id) {
        return Optional.ofNullable(alarms.get(id)).orElseThrow();
    }

    List<Alarm.Raised> waiting() {
        return alarms.values().stream()
                .filter(Alarm.Raised.class::isInstance)
                .map(Alarm.Raised.class::cast)
                .toList();
    }

    int audited() {
        return links.size();
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        var before = new LinkedHashMap<>(alarms);
        int length = links.size();
        boolean committed = false;
        try {
            R result = work.apply(new Tx() {});
            if (diskFull) {
                throw new FaultException("DISK-FULL", "commit");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                alarms = before;
                links.subList(length, links.size()).clear();
            }
        }
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return work.apply(new Tx() {});
    }

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        links.add(link);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return List.copyOf(links);
    }

    @Override
    public Optional<Alarm> find(Tx tx, AlarmId id) {
        return Optional.ofNullable(alarms.get(id));
    }

    @Override
    public Optional<Alarm> latest(Tx tx, CameraId camera, String rule) {
        return Optional.empty();
    }

    @Override
    public List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit) {
        return waiting();
    }

    @Override
    public List<Alarm.Confirmed> confirmed(Tx tx, int limit) {
        return List.of();
    }

    @Override
    public void put(Tx tx, Alarm alarm) {
        alarms.put(alarm.id(), alarm);
    }

    void clear() {
        alarms = new HashMap<>();
    }
}
