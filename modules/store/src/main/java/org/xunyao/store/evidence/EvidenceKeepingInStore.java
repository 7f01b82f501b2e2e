package org.xunyao.store.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.keeping.Disposal;
import org.xunyao.evidence.keeping.EvidenceKeeping;
import org.xunyao.evidence.keeping.HeldItem;
import org.xunyao.evidence.keeping.Holding;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link EvidenceKeeping} in the database.
public final class EvidenceKeepingInStore implements EvidenceKeeping {
    private static final int MOST = 1_000;
    private static final String NOT_DISPOSED = " not exists (select 1 from DisposalRow d where d.evidenceId = e.id)";
    private static final String FIRST = "from EvidenceRow e where" + NOT_DISPOSED + " order by e.id";
    private static final String NEXT = "from EvidenceRow e where e.id > :after and" + NOT_DISPOSED + " order by e.id";
    private static final String OLDEST =
            "from EvidenceRow e where e.recordedTime < :before and" + NOT_DISPOSED + " order by e.recordedTime, e.id";

    private static final String LATER = "from EvidenceRow e where e.recordedTime < :before and e.recordedTime >= :time"
            + " and (e.recordedTime > :time or e.id > :after) and" + NOT_DISPOSED + " order by e.recordedTime, e.id";

    /// An adapter without state; the transaction carries everything.
    public EvidenceKeepingInStore() {}

    @Override
    public List<EvidenceItem> page(Tx tx, Optional<EvidenceId> after, int limit) {
        StatelessSession session = Sessions.of(tx);
        var query = session.createSelectionQuery(after.isEmpty() ? FIRST : NEXT, EvidenceRow.class);
        after.ifPresent(id -> query.setParameter("after", text(id)));
        return EvidenceItemsInStore.items(
                session, query.setMaxResults(checked(limit)).getResultList());
    }

    @Override
    public List<HeldItem> sealedBefore(Tx tx, Instant before, Optional<EvidenceItem> after, int limit) {
        StatelessSession session = Sessions.of(tx);
        var query = session.createSelectionQuery(after.isEmpty() ? OLDEST : LATER, EvidenceRow.class)
                .setParameter("before", before)
                .setMaxResults(checked(limit));
        after.ifPresent(
                last -> query.setParameter("time", last.times().recordedTime()).setParameter("after", text(last.id())));
        return held(session, query.getResultList());
    }

    @Override
    public Set<EvidenceId> disposed(Tx tx, List<EvidenceId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Sessions.of(tx)
                .createSelectionQuery("select evidenceId from DisposalRow where evidenceId in :ids", String.class)
                .setParameter(
                        "ids", ids.stream().map(EvidenceKeepingInStore::text).toList())
                .getResultStream()
                .map(id -> new EvidenceId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<HeldItem> held(Tx tx, EvidenceId id) {
        StatelessSession session = Sessions.of(tx);
        return held(
                        session,
                        session.createSelectionQuery(
                                        "from EvidenceRow e where e.id = :id and" + NOT_DISPOSED, EvidenceRow.class)
                                .setParameter("id", text(id))
                                .getResultList())
                .stream()
                .findFirst();
    }

    private static List<HeldItem> held(StatelessSession session, List<EvidenceRow> rows) {
        Map<String, Set<Holding>> holdings =
                new HoldingsInStore(session).of(rows.stream().map(row -> row.id).toList());
        return EvidenceItemsInStore.items(session, rows).stream()
                .map(item -> new HeldItem(item, holdings.getOrDefault(text(item.id()), Set.of())))
                .toList();
    }

    @Override
    public void dispose(Tx tx, Disposal disposal) {
        Sessions.of(tx).insert(DisposalRow.of(disposal));
    }

    @Override
    public Optional<Disposal> disposal(Tx tx, EvidenceId id) {
        return Optional.ofNullable(Sessions.of(tx).get(DisposalRow.class, text(id)))
                .map(DisposalRow::disposal);
    }

    @Override
    public List<String> unswept(Tx tx, int limit) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select distinct o.sha256 from DisposalRow g join EvidenceRow o on o.id = g.evidenceId"
                                + " where g.swept = false and not exists (select 1 from EvidenceRow e"
                                + " where e.sha256 = o.sha256 and" + NOT_DISPOSED + ")",
                        String.class)
                .setMaxResults(checked(limit))
                .getResultList();
    }

    @Override
    public void swept(Tx tx, String sha256) {
        Sessions.of(tx)
                .createMutationQuery("update DisposalRow g set g.swept = true where g.evidenceId in"
                        + " (select e.id from EvidenceRow e where e.sha256 = :sha256)")
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    @Override
    public void add(Tx tx, ScrubPass pass) {
        StatelessSession session = Sessions.of(tx);
        ScrubRow row = ScrubRow.of(pass);
        session.insert(row);
        pass.faults().forEach(fault -> session.insert(ScrubFaultRow.of(row.id, fault)));
    }

    @Override
    public Optional<ScrubPass> lastPass(Tx tx) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from ScrubRow order by ended desc, id desc", ScrubRow.class)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(row -> row.pass(faults(session, row.id)));
    }

    private static List<ScrubPass.Fault> faults(StatelessSession session, String scrub) {
        return session
                .createSelectionQuery(
                        "from ScrubFaultRow where scrubId = :scrub order by evidenceId", ScrubFaultRow.class)
                .setParameter("scrub", scrub)
                .getResultList()
                .stream()
                .map(ScrubFaultRow::fault)
                .toList();
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }

    private static String text(EvidenceId id) {
        return id.value().toString();
    }
}
