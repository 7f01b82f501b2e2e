package org.xunyao.store.access;

import java.util.List;
import java.util.Optional;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.AuditTrail;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link AuditTrail} in the database: (station, sequence) is the primary key, so a number is given once.
public final class AuditTrailInStore implements AuditTrail {
    private static final int MOST = 10_000;

    /// An adapter without state; the transaction carries everything.
    public AuditTrailInStore() {}

    @Override
    public Optional<AuditRecord> last(Tx tx, String station) {
        return Sessions.of(tx)
                .createSelectionQuery("from AuditRow where station = :station order by chainNo desc", AuditRow.class)
                .setParameter("station", station)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(AuditRow::link);
    }

    @Override
    public void append(Tx tx, AuditRecord link) {
        Sessions.of(tx).insert(AuditRow.of(link));
    }

    @Override
    public Optional<AuditRecord> byAttempt(Tx tx, String station, String attempt) {
        return Sessions.of(tx)
                .createSelectionQuery("from AuditRow where attempt = :attempt and station = :station", AuditRow.class)
                .setParameter("attempt", attempt)
                .setParameter("station", station)
                .uniqueResultOptional()
                .map(AuditRow::link);
    }

    @Override
    public List<AuditRecord> from(Tx tx, String station, long sequence, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from AuditRow where station = :station and chainNo >= :first order by chainNo", AuditRow.class)
                .setParameter("station", station)
                .setParameter("first", sequence)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AuditRow::link)
                .toList();
    }
}
