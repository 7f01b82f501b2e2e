package org.xunyao.store.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.workshop.RaisedAlarms;
import org.xunyao.video.CameraId;

/// {@link RaisedAlarms} in the database.
public final class RaisedInStore implements RaisedAlarms {
    /// An adapter without state; the transaction carries everything.
    public RaisedInStore() {}

    @Override
    public List<RaisedAlarm> since(Tx tx, String rule, Instant from) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from AlarmRow where raisedAt >= :from and finding.rule = :rule order by raisedAt, id",
                        AlarmRow.class)
                .setParameter("from", from)
                .setParameter("rule", rule)
                .getResultList()
                .stream()
                .map(RaisedInStore::judged)
                .toList();
    }

    private static RaisedAlarm judged(AlarmRow row) {
        return new RaisedAlarm(
                new AlarmId(UUID.fromString(row.id)),
                new CameraId(row.finding.camera),
                row.finding.zoneName,
                new Finding.Rule(row.finding.rule, row.finding.ruleVersion),
                row.finding.from,
                row.finding.to,
                row.raisedAt,
                outcome(AlarmState.valueOf(row.state)),
                Optional.ofNullable(row.review).map(part -> part.dismissalReason));
    }

    private static Outcome outcome(AlarmState state) {
        return switch (state) {
            case RAISED -> Outcome.WAITING;
            case CONFIRMED, CORRECTED_REMOTELY, NEEDS_ON_SITE -> Outcome.RIGHT;
            case DISMISSED -> Outcome.FALSE;
            case INSUFFICIENT -> Outcome.UNTOLD;
        };
    }
}
