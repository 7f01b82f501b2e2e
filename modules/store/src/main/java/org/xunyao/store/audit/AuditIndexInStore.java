package org.xunyao.store.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.AuditIndex;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.kernel.Tx;
import org.xunyao.store.access.AuditPages;

/// {@link AuditIndex} in the database. The conditions are fixed words; what the person typed travels as
/// parameters only.
public final class AuditIndexInStore implements AuditIndex {
    private static final int MOST = 1_000;

    /// No link is recorded later. Without a bound Derby reads every row and sorts.
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    /// An adapter without state; the transaction carries everything.
    public AuditIndexInStore() {}

    @Override
    public List<AuditRecord> page(Tx tx, String station, AuditQuery query, Optional<Place> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        exactly(conditions, values, "actor", query.actor());
        exactly(conditions, values, "targetKind", query.kind());
        exactly(conditions, values, "targetId", query.id());
        exactly(conditions, values, "action", query.action());
        // A station that is an operand of its own invites Derby to walk through all of time and drop what does not fit.
        conditions.add(conditions.isEmpty() ? "station = :station" : "concat(station, '') = :station");
        values.put("station", station);
        // Two outcomes are too few for an index of their own; links are dropped row by row.
        query.outcome().ifPresent(outcome -> {
            conditions.add("concat(outcome, '') = :outcome");
            values.put("outcome", outcome);
        });
        query.from().ifPresent(from -> {
            conditions.add("recordedAt >= :from");
            values.put("from", from);
        });
        upTo(conditions, values, query.to(), after);
        return AuditPages.of(tx, String.join(" and ", conditions), values, limit);
    }

    /// One upper bound only, for Derby begins its walk at the first that it finds. A page's last link
    /// lies before the end that was asked for.
    private static void upTo(
            List<String> conditions, Map<String, Object> values, Optional<Instant> to, Optional<Place> after) {
        if (after.isPresent()) {
            conditions.add("recordedAt <= :lastAt and (recordedAt < :lastAt or chainNo < :lastNo)");
            values.put("lastAt", after.get().at());
            values.put("lastNo", after.get().sequence());
        } else {
            conditions.add("recordedAt < :to");
            values.put("to", to.orElse(EVER));
        }
    }

    private static void exactly(
            List<String> conditions, Map<String, Object> values, String column, Optional<String> value) {
        value.ifPresent(wanted -> {
            conditions.add(column + " = :" + column);
            values.put(column, wanted);
        });
    }
}
