package org.xunyao.store.supervision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.decided.DecidedAlarms;
import org.xunyao.supervision.alarm.decided.DecidedQuery;
import org.xunyao.supervision.figures.End;

/// {@link DecidedAlarms} in the database.
public final class DecidedInStore implements DecidedAlarms {
    private static final int MOST = 1_000;

    private static final String SPAN =
            "from AlarmRow row where row.review.decidedAt >= :from and row.review.decidedAt < :to";
    private static final String RULE = " and row.finding.rule = :rule";
    private static final String SHOP = " and row.finding.pharmacyId = :shop";
    private static final String STATE = " and row.state = :state";
    private static final String PERSON = " and (row.review.decidedBy = :person or row.review.opinionBy = :person)";
    private static final String TEXT = " and (locate(:text, lower(row.review.decidedRemark)) > 0"
            + " or row.finding.pharmacyId in"
            + " (select shop.id from PharmacyRow shop where locate(:text, lower(shop.name)) > 0))";
    private static final String BEFORE =
            " and row.review.decidedAt <= :at and (row.review.decidedAt < :at or row.id < :id)";
    private static final String ORDER = " order by row.review.decidedAt desc, row.id desc";

    /// An adapter without state; the transaction carries everything.
    public DecidedInStore() {}

    @Override
    public List<Alarm.Decided> page(Tx tx, DecidedQuery query, Optional<DecidedQuery.Place> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        var sql = new StringBuilder(SPAN);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", query.span().from());
        values.put("to", query.span().to());
        query.rule().ifPresent(rule -> narrow(sql, values, RULE, Map.of("rule", rule)));
        query.shop()
                .ifPresent(shop ->
                        narrow(sql, values, SHOP, Map.of("shop", shop.value().toString())));
        query.end()
                .ifPresent(end ->
                        narrow(sql, values, STATE, Map.of("state", state(end).name())));
        query.person()
                .ifPresent(person -> narrow(
                        sql, values, PERSON, Map.of("person", person.value().toString())));
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            narrow(sql, values, TEXT, Map.of("text", text));
        }
        before.ifPresent(place -> narrow(
                sql,
                values,
                BEFORE,
                Map.of("at", place.at(), "id", place.id().value().toString())));
        StatelessSession session = Sessions.of(tx);
        SelectionQuery<AlarmRow> asked =
                session.createSelectionQuery(sql.append(ORDER).toString(), AlarmRow.class);
        values.forEach(asked::setParameter);
        return AlarmsInStore.all(session, asked.setMaxResults(limit).getResultList())
                .flatMap(alarm -> alarm instanceof Alarm.Decided decided ? Stream.of(decided) : Stream.empty())
                .toList();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, String by, Map<String, Object> more) {
        sql.append(by);
        values.putAll(more);
    }

    private static AlarmState state(End end) {
        return switch (end) {
            case CONFIRMED -> AlarmState.CONFIRMED;
            case CORRECTED -> AlarmState.CORRECTED_REMOTELY;
            case ON_SITE -> AlarmState.NEEDS_ON_SITE;
            case DISMISSED -> AlarmState.DISMISSED;
            case INSUFFICIENT -> AlarmState.INSUFFICIENT;
        };
    }
}
