package org.xunyao.store.casework.summary;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotCases;
import org.xunyao.casework.summary.SpotDraft;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotText;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link SpotCases} in the database.
public final class SpotCasesInStore implements SpotCases {
    private static final int MOST = 1_000;

    /// Greater than the text of every identifier.
    private static final String NO_BOUND = "g";

    private final SpotText text;

    /// An adapter without state of its own; the transaction carries everything.
    ///
    /// @param text writes and reads what the journals and drafts say
    public SpotCasesInStore(SpotText text) {
        this.text = text;
    }

    @Override
    public Optional<SpotCase> find(Tx tx, SpotId id) {
        return SeenVersions.find(tx, SpotRow.class, id.value().toString())
                .map(row -> sittings(Sessions.of(tx), List.of(row)).getFirst());
    }

    @Override
    public List<SpotCase> newest(Tx tx, Optional<SpotId> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        StatelessSession session = Sessions.of(tx);
        return sittings(
                session,
                session.createSelectionQuery("from SpotRow where id < :before order by id desc", SpotRow.class)
                        .setParameter(
                                "before",
                                before.map(SpotId::value).map(UUID::toString).orElse(NO_BOUND))
                        .setMaxResults(limit)
                        .getResultList());
    }

    @Override
    public List<SpotCase> ofLead(Tx tx, LeadId lead) {
        StatelessSession session = Sessions.of(tx);
        return sittings(
                session,
                session.createSelectionQuery("from SpotRow where leadId = :lead order by id", SpotRow.class)
                        .setParameter("lead", lead.value().toString())
                        .getResultList());
    }

    @Override
    public void put(Tx tx, SpotCase sitting) {
        StatelessSession session = Sessions.of(tx);
        SpotRow row = SpotRow.of(sitting);
        boolean fresh = count(session, "select count(*) from SpotRow where id = :id", row.id) == 0;
        SeenVersions.put(tx, row);
        if (fresh) {
            List<Officer> officers = sitting.head().officers();
            IntStream.range(0, officers.size())
                    .forEach(place -> session.insert(SpotOfficerRow.of(row.id, place, officers.get(place))));
        }
        long stored = count(session, "select count(*) from SpotEntryRow where spotId = :id", row.id);
        if (stored > sitting.entries().size()) {
            throw new FaultException("STORE-BROKEN", "journal of sitting " + row.id + " lost lines");
        }
        sitting.entries().stream().skip(stored).forEach(entry -> session.insert(SpotEntryRow.of(row.id, entry, text)));
    }

    @Override
    public Optional<SpotDraft> draft(Tx tx, SpotId id) {
        return Optional.ofNullable(
                        Sessions.of(tx).get(SpotDraftRow.class, id.value().toString()))
                .map(row -> new SpotDraft(text.typed(row.typed), row.savedAt));
    }

    @Override
    public void keep(Tx tx, SpotId id, SpotDraft draft) {
        var row = new SpotDraftRow();
        row.spotId = id.value().toString();
        row.typed = text.write(draft.typed());
        row.savedAt = draft.savedAt();
        Sessions.of(tx).upsert(row);
    }

    private static long count(StatelessSession session, String query, String id) {
        return session.createSelectionQuery(query, Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private List<SpotCase> sittings(StatelessSession session, List<SpotRow> rows) {
        List<String> ids = rows.stream().map(row -> row.id).toList();
        Children<SpotOfficerRow> officers = Children.read(
                session,
                SpotOfficerRow.class,
                "from SpotOfficerRow where spotId in :owners order by spotId, placeNo",
                ids,
                row -> row.spotId);
        Children<SpotEntryRow> entries = Children.read(
                session,
                SpotEntryRow.class,
                "from SpotEntryRow where spotId in :owners order by spotId, entryNo",
                ids,
                row -> row.spotId);
        return rows.stream()
                .map(row -> row.sitting(
                        officers.of(row.id).stream()
                                .map(SpotOfficerRow::officer)
                                .toList(),
                        entries.of(row.id).stream().map(one -> one.entry(text)).toList()))
                .toList();
    }
}
