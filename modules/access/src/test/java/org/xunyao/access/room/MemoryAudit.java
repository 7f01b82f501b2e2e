package org.xunyao.access.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.access.audit.AuditIndex;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.Checkpoints;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.kernel.Tx;

/// Checkpoints and the index of an audit in memory, over whatever trail a test has.
public final class MemoryAudit implements Checkpoints, AuditIndex {
    private static final int ALL = 10_000;

    private final AuditTrail trail;
    private final List<SignedCheckpoint> rows = new ArrayList<>();

    private MemoryAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /// A shelf over the trail.
    public static AuditShelf shelf(String station, AuditTrail trail) {
        var memory = new MemoryAudit(trail);
        return new AuditShelf(station, trail, memory, memory);
    }

    @Override
    public void add(Tx tx, SignedCheckpoint signed) {
        rows.add(signed);
    }

    @Override
    public Optional<SignedCheckpoint> last(Tx tx, String station) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    @Override
    public List<SignedCheckpoint> newest(Tx tx, String station, long upTo, int limit) {
        return rows.reversed().stream()
                .filter(one -> one.checkpoint().sequence() <= upTo)
                .limit(limit)
                .toList();
    }

    @Override
    public List<SignedCheckpoint> from(Tx tx, String station, long sequence, int limit) {
        return rows.stream()
                .filter(one -> one.checkpoint().sequence() >= sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Long> mangled(Tx tx, String station) {
        return List.of();
    }

    @Override
    public List<AuditRecord> page(Tx tx, String station, AuditQuery query, Optional<Place> after, int limit) {
        Comparator<Place> order = Comparator.comparing(Place::at).thenComparing(Place::sequence);
        return trail.from(tx, station, 1, ALL).stream()
                .filter(link -> fits(link, query))
                .filter(link -> after.isEmpty() || order.compare(Place.of(link), after.get()) < 0)
                .sorted(Comparator.comparing(Place::of, order).reversed())
                .limit(limit)
                .toList();
    }

    private static boolean fits(AuditRecord link, AuditQuery query) {
        return query.actor().map(link.actor()::equals).orElse(true)
                && query.kind().map(link.target().kind()::equals).orElse(true)
                && query.id().map(link.target().id()::equals).orElse(true)
                && query.from().map(from -> !link.at().isBefore(from)).orElse(true)
                && query.to().map(to -> link.at().isBefore(to)).orElse(true)
                && query.action().map(link.action()::equals).orElse(true)
                && query.outcome().map(link.outcome()::equals).orElse(true);
    }
}
