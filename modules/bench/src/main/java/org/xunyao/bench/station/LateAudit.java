package org.xunyao.bench.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// Audit as a queue beside the work: rows wait for the next portion instead of going with what they tell.
final class LateAudit implements AuditTrail, Transactions {
    private static final int PORTION = 20;

    private final AuditTrail trail;
    private final Transactions transactions;
    private final List<AuditRecord> waiting = new ArrayList<>();

    LateAudit(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return waiting.isEmpty() ? trail.last(tx, station) : Optional.of(waiting.getLast());
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        waiting.add(link);
    }

    @Override
    public Optional<AuditRecord> byAttempt(Tx tx, String station, String attempt) {
        return trail.byAttempt(tx, station, attempt);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        return trail.from(tx, station, sequence, limit);
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        R result = transactions.write(work);
        if (waiting.size() >= PORTION) {
            transactions.write(tx -> {
                waiting.forEach(link -> trail.append(tx, link));
                return waiting.size();
            });
            waiting.clear();
        }
        return result;
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return transactions.read(work);
    }
}
