package org.xunyao.store.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.Escalations;

/// {@link Escalations} in the database. Two stations that hand one up at once: the second is refused.
public final class EscalationsInStore implements Escalations {
    private static final int MOST = 10_000;

    /// An adapter without state; the transaction carries everything.
    public EscalationsInStore() {}

    @Override
    public List<Waiting> waiting(Tx tx, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most " + most);
        }
        Map<String, Set<Integer>> gone = rows(tx).stream()
                .collect(Collectors.groupingBy(
                        row -> row.alarmId, Collectors.mapping(row -> row.percent, Collectors.toSet())));
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.id, row.colour, row.raisedAt from AlarmRow row where row.state = 'RAISED'"
                                + " order by row.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(found -> new Waiting(
                        new AlarmId(UUID.fromString((String) found[0])),
                        AlarmColour.valueOf((String) found[1]),
                        (Instant) found[2],
                        gone.getOrDefault((String) found[0], Set.of())))
                .toList();
    }

    @Override
    public List<Escalation> open(Tx tx) {
        return rows(tx).stream().map(EscalationRow::escalation).toList();
    }

    private static List<EscalationRow> rows(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row from EscalationRow row where exists (select alarm.id from AlarmRow alarm"
                                + " where alarm.id = row.alarmId and alarm.state = 'RAISED')"
                                + " order by row.at, row.alarmId, row.percent",
                        EscalationRow.class)
                .getResultList();
    }

    @Override
    public List<Escalation> of(Tx tx, AlarmId alarm) {
        return Sessions.of(tx)
                .createSelectionQuery("from EscalationRow where alarmId = :id order by percent", EscalationRow.class)
                .setParameter("id", alarm.value().toString())
                .getResultList()
                .stream()
                .map(EscalationRow::escalation)
                .toList();
    }

    @Override
    public void add(Tx tx, Escalation escalation) {
        Sessions.of(tx).insert(EscalationRow.of(escalation));
    }
}
