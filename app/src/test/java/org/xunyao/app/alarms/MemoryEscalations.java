package org.xunyao.app.alarms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.Escalations;

/// What went up, in memory; it may be full.
final class MemoryEscalations implements Escalations {
    final List<Escalation> all = new ArrayList<>();
    boolean full;
    private final InMemory store;

    MemoryEscalations(InMemory store) {
        this.store = store;
    }

    @Override
    public List<Waiting> waiting(Tx tx, int most) {
        return store.waiting().stream()
                .map(Alarm.Raised::head)
                .map(head -> new Waiting(
                        head.id(),
                        head.colour(),
                        head.raisedAt(),
                        of(tx, head.id()).stream().map(Escalation::percent).collect(Collectors.toSet())))
                .toList();
    }

    @Override
    public List<Escalation> open(Tx tx, Optional<Escalation> after, int limit) {
        int from = after.map(last -> all.indexOf(last) + 1).orElse(0);
        return all.stream().skip(from).limit(limit).toList();
    }

    @Override
    public List<Escalation> of(Tx tx, AlarmId alarm) {
        return all.stream().filter(one -> one.alarm().equals(alarm)).toList();
    }

    @Override
    public void add(Tx tx, Escalation escalation) {
        if (full) {
            throw new FaultException("DISK-FULL", "test");
        }
        all.add(escalation);
    }
}
