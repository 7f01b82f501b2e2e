package org.xunyao.store.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int PAGE = 1_000;
    private static final String OPEN = "select row from EscalationRow row where exists (select alarm.id"
            + " from AlarmRow alarm where alarm.id = row.alarmId and alarm.state = 'RAISED')";
    private static final String BEHIND = " and (row.at > :at or (row.at = :at and (row.alarmId > :alarm"
            + " or (row.alarmId = :alarm and row.percent > :percent))))";
    private static final String ORDER = " order by row.at, row.alarmId, row.percent";

    /// An adapter without state; the transaction carries everything.
    public EscalationsInStore() {}

    @Override
    public List<Waiting> waiting(Tx tx, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most " + most);
        }
        List<Object[]> waiting = Sessions.of(tx)
                .createSelectionQuery(
                        "select row.id, row.colour, row.raisedAt from AlarmRow row where row.state = 'RAISED'"
                                + " order by row.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, Set<Integer>> gone = gone(tx, (String) waiting.getLast()[0]);
        return waiting.stream()
                .map(found -> new Waiting(
                        new AlarmId(UUID.fromString((String) found[0])),
                        AlarmColour.valueOf((String) found[1]),
                        (Instant) found[2],
                        gone.getOrDefault((String) found[0], Set.of())))
                .toList();
    }

    /// At which percentages alarms that wait went up already, up to one of them.
    private static Map<String, Set<Integer>> gone(Tx tx, String last) {
        return Sessions.of(tx)
                .createSelectionQuery(OPEN + " and row.alarmId <= :last", EscalationRow.class)
                .setParameter("last", last)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.alarmId, Collectors.mapping(row -> row.percent, Collectors.toSet())));
    }

    @Override
    public List<Escalation> open(Tx tx, Optional<Escalation> after, int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new IllegalArgumentException("limit " + limit);
        }
        var query = Sessions.of(tx)
                .createSelectionQuery(OPEN + (after.isPresent() ? BEHIND : "") + ORDER, EscalationRow.class)
                .setMaxResults(limit);
        after.ifPresent(last -> query.setParameter("at", last.at())
                .setParameter("alarm", last.alarm().value().toString())
                .setParameter("percent", last.percent()));
        return query.getResultList().stream().map(EscalationRow::escalation).toList();
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
