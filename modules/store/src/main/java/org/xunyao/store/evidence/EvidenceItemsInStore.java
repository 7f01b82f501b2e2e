package org.xunyao.store.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.access.Target;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;

/// {@link EvidenceItems} in the database.
public final class EvidenceItemsInStore implements EvidenceItems {
    private static final int MOST_OF_ONE = 10_000;
    private static final int MOST_NEWEST = 1_000;
    private static final int PORTION = 1_000;

    /// An adapter without state; the transaction carries everything.
    public EvidenceItemsInStore() {}

    @Override
    public void add(Tx tx, EvidenceItem item, Custody first) {
        StatelessSession session = Sessions.of(tx);
        EvidenceRow row = EvidenceRow.of(item);
        session.insert(row);
        for (int i = 0; i < item.operations().size(); i++) {
            session.insert(OperationRow.of(row.id, i, item.operations().get(i)));
        }
        session.insert(CustodyRow.of(row.id, 0, first));
    }

    @Override
    public void append(Tx tx, EvidenceId id, Custody entry) {
        StatelessSession session = Sessions.of(tx);
        int steps = session.createSelectionQuery("select count(*) from CustodyRow where evidenceId = :id", Long.class)
                .setParameter("id", text(id))
                .getSingleResult()
                .intValue();
        session.insert(CustodyRow.of(text(id), steps, entry));
    }

    @Override
    public void attach(Tx tx, EvidenceId id, Target target) {
        StatelessSession session = Sessions.of(tx);
        long already = session.createSelectionQuery(
                        "select count(*) from LinkRow where targetKind = :kind and targetId = :target and evidenceId ="
                                + " :id",
                        Long.class)
                .setParameter("kind", target.kind())
                .setParameter("target", target.id())
                .setParameter("id", text(id))
                .getSingleResult();
        if (already == 0) {
            session.insert(LinkRow.of(target, text(id)));
        }
    }

    @Override
    public Optional<EvidenceItem> find(Tx tx, EvidenceId id) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from EvidenceRow where id = :id", EvidenceRow.class)
                .setParameter("id", text(id))
                .uniqueResultOptional()
                .map(row -> item(session, row));
    }

    @Override
    public List<EvidenceItem> of(Tx tx, Target target) {
        StatelessSession session = Sessions.of(tx);
        List<EvidenceRow> rows = session.createSelectionQuery(
                        "select e from LinkRow l join EvidenceRow e on e.id = l.evidenceId"
                                + " where l.targetKind = :kind and l.targetId = :target order by e.recordedTime, e.id",
                        EvidenceRow.class)
                .setParameter("kind", target.kind())
                .setParameter("target", target.id())
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
        return items(session, rows);
    }

    @Override
    public List<EvidenceItem> newest(Tx tx, Instant upTo, int limit) {
        if (limit < 1 || limit > MOST_NEWEST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        StatelessSession session = Sessions.of(tx);
        List<EvidenceRow> rows = session.createSelectionQuery(
                        "from EvidenceRow where recordedTime <= :upTo order by recordedTime desc, id desc",
                        EvidenceRow.class)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList();
        return items(session, rows);
    }

    @Override
    public List<EvidenceItem> older(Tx tx, EvidenceItem than, int limit) {
        if (limit < 1 || limit > MOST_NEWEST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        StatelessSession session = Sessions.of(tx);
        List<EvidenceRow> rows = session.createSelectionQuery(
                        "from EvidenceRow where recordedTime <= :time and (recordedTime < :time or id < :id)"
                                + " order by recordedTime desc, id desc",
                        EvidenceRow.class)
                .setParameter("time", than.times().recordedTime())
                .setParameter("id", text(than.id()))
                .setMaxResults(limit)
                .getResultList();
        return items(session, rows);
    }

    @Override
    public long count(Tx tx) {
        return Tally.of(tx, "evidence").getOrDefault("*", 0L);
    }

    @Override
    public List<EvidenceItem> copies(Tx tx, EvidenceId original) {
        StatelessSession session = Sessions.of(tx);
        List<EvidenceRow> rows = session.createSelectionQuery(
                        "from EvidenceRow where derivedFrom = :id order by recordedTime, id", EvidenceRow.class)
                .setParameter("id", text(original))
                .setMaxResults(MOST_NEWEST)
                .getResultList();
        return items(session, rows);
    }

    @Override
    public Map<EvidenceId, List<Target>> targets(Tx tx, List<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from LinkRow where evidenceId in :ids order by targetKind, targetId", LinkRow.class)
                .setParameter(
                        "ids", ids.stream().map(EvidenceItemsInStore::text).toList())
                .getResultStream()
                .collect(
                        Collectors.groupingBy(LinkRow::item, Collectors.mapping(LinkRow::target, Collectors.toList())));
    }

    @Override
    public List<Custody> custody(Tx tx, EvidenceId id) {
        return Sessions.of(tx)
                .createSelectionQuery("from CustodyRow where evidenceId = :id order by stepNo", CustodyRow.class)
                .setParameter("id", text(id))
                .getResultList()
                .stream()
                .map(CustodyRow::entry)
                .toList();
    }

    @Override
    public Set<String> registered(Tx tx, Set<String> sha256) {
        return among(tx, sha256, "select distinct sha256 from EvidenceRow where sha256 in :portion");
    }

    @Override
    public Set<String> leadOnly(Tx tx, Set<String> sha256) {
        Set<String> found = registered(tx, sha256);
        found.removeAll(among(
                tx,
                found,
                "select distinct e.sha256 from EvidenceRow e where e.sha256 in :portion and e.use <> '"
                        + EvidenceUse.LEAD_ONLY.name() + "'"));
        return found;
    }

    private static Set<String> among(Tx tx, Set<String> sha256, String query) {
        StatelessSession session = Sessions.of(tx);
        var asked = new ArrayList<>(sha256);
        var found = new HashSet<String>();
        for (int from = 0; from < asked.size(); from += PORTION) {
            List<String> portion = asked.subList(from, Math.min(asked.size(), from + PORTION));
            found.addAll(session.createSelectionQuery(query, String.class)
                    .setParameter("portion", portion)
                    .getResultList());
        }
        return found;
    }

    static List<EvidenceItem> items(StatelessSession session, List<EvidenceRow> rows) {
        List<String> derived = rows.stream()
                .filter(row -> row.derivedFrom != null)
                .map(row -> row.id)
                .distinct()
                .toList();
        Children<OperationRow> operations = Children.read(
                session,
                OperationRow.class,
                "from OperationRow where evidenceId in :owners order by evidenceId, stepNo",
                derived,
                row -> row.evidenceId);
        return rows.stream()
                .map(row -> row.item(operations.of(row.id).stream()
                        .map(step -> step.description)
                        .toList()))
                .toList();
    }

    private static EvidenceItem item(StatelessSession session, EvidenceRow row) {
        return items(session, List.of(row)).getFirst();
    }

    private static String text(EvidenceId id) {
        return id.value().toString();
    }
}
