package org.xunyao.store.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.Judged;
import org.xunyao.supervision.figures.JudgedAlarms;
import org.xunyao.video.CameraId;

/// {@link JudgedAlarms} in the database.
public final class JudgedInStore implements JudgedAlarms {
    private static final String COLUMNS = "select row.finding.rule, row.finding.ruleVersion, row.finding.camera,"
            + " row.finding.pharmacyId, row.colour, row.raisedAt, row.state, row.review.decidedBy,"
            + " row.review.decidedAt from AlarmRow row"
            + " where row.raisedAt >= :from and row.raisedAt < :to order by row.raisedAt";

    /// An adapter without state; the transaction carries everything.
    public JudgedInStore() {}

    @Override
    public List<Judged> raised(Tx tx, Instant from, Instant to) {
        return Sessions.of(tx)
                .createSelectionQuery(COLUMNS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(JudgedInStore::judged)
                .toList();
    }

    private static Judged judged(Object[] found) {
        return new Judged(
                new Finding.Rule((String) found[0], (Integer) found[1]),
                new CameraId((String) found[2]),
                new PharmacyId(UUID.fromString((String) found[3])),
                AlarmColour.valueOf((String) found[4]),
                (Instant) found[5],
                end(AlarmState.valueOf((String) found[6]))
                        .map(end -> new Judged.Decided(
                                end, new PersonId(UUID.fromString((String) found[7])), (Instant) found[8])));
    }

    private static Optional<End> end(AlarmState state) {
        return switch (state) {
            case RAISED -> Optional.empty();
            case CONFIRMED -> Optional.of(End.CONFIRMED);
            case CORRECTED_REMOTELY -> Optional.of(End.CORRECTED);
            case NEEDS_ON_SITE -> Optional.of(End.ON_SITE);
            case DISMISSED -> Optional.of(End.DISMISSED);
            case INSUFFICIENT -> Optional.of(End.INSUFFICIENT);
        };
    }
}
