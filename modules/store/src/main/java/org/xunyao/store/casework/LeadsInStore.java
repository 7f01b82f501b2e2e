package org.xunyao.store.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Leads;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;

/// {@link Leads} in the database. A second lead of one source is refused by the database itself, with a
/// fault `STORE-CONFLICT`.
public final class LeadsInStore implements Leads {
    /// An adapter without state; the transaction carries everything.
    public LeadsInStore() {}

    @Override
    public Optional<Lead> find(Tx tx, LeadId id) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, LeadRow.class, id.value().toString()).map(row -> lead(session, row));
    }

    /// SQL takes `a` and `a ` for equal, so the reference is compared once more here.
    @Override
    public Optional<Lead> ofOrigin(Tx tx, String reference) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from LeadRow where reference = :reference", LeadRow.class)
                .setParameter("reference", reference)
                .uniqueResultOptional()
                .filter(row -> row.reference.equals(reference))
                .map(row -> lead(session, SeenVersions.saw(tx, row)));
    }

    @Override
    public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        return leads(session, Page.newest(session, LeadRow.class, before.map(LeadId::value), limit));
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return Tally.of(tx, "lead").entrySet().stream()
                .filter(counted ->
                        stages.contains(LeadState.valueOf(counted.getKey()).stage()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void put(Tx tx, Lead lead) {
        StatelessSession session = Sessions.of(tx);
        LeadRow row = LeadRow.of(lead);
        SeenVersions.put(tx, row);
        LeadLists.of(lead).replace(session, row.id);
    }

    private static Lead lead(StatelessSession session, LeadRow row) {
        return leads(session, List.of(row)).getFirst();
    }

    private static List<Lead> leads(StatelessSession session, List<LeadRow> rows) {
        Map<String, LeadLists> lists =
                LeadLists.read(session, rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.lead(Objects.requireNonNull(lists.get(row.id), row.id)))
                .toList();
    }
}
