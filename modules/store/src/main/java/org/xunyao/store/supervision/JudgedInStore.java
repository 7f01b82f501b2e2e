package org.xunyao.store.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.workshop.JudgedAlarm;
import org.xunyao.supervision.workshop.JudgedAlarm.Outcome;
import org.xunyao.supervision.workshop.JudgedAlarms;
import org.xunyao.video.CameraId;

/// {@link JudgedAlarms} in the database.
public final class JudgedInStore implements JudgedAlarms {
    /// An adapter without state; the transaction carries everything.
    public JudgedInStore() {}

    @Override
    public List<JudgedAlarm> since(Tx tx, String rule, Instant from) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from AlarmRow where raisedAt >= :from and finding.rule = :rule order by raisedAt, id",
                        AlarmRow.class)
                .setParameter("from", from)
                .setParameter("rule", rule)
                .getResultList()
                .stream()
                .map(JudgedInStore::judged)
                .toList();
    }

    private static JudgedAlarm judged(AlarmRow row) {
        return new JudgedAlarm(
                new AlarmId(UUID.fromString(row.id)),
                new CameraId(row.finding.camera),
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
