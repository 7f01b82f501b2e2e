package org.xunyao.store.casework;

import java.util.List;
import org.hibernate.StatelessSession;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.calendar.ClockStop;

/// The lists that belong to a lead, in tables of their own.
record LeadLists(List<EvidenceId> evidence, List<Officer> officers, List<ClockStop> stops) {
    private static final List<Class<?>> TABLES =
            List.of(LeadEvidenceRow.class, LeadOfficerRow.class, LeadStopRow.class);

    static LeadLists of(Lead lead) {
        return switch (lead) {
            case Lead.ClueRegistered registered ->
                new LeadLists(registered.clue().evidence(), List.of(), List.of());
            case Lead.ClueVerifying verifying -> of(lead, verifying.verification());
            case Lead.FilingPending pending -> of(lead, pending.verification());
            case Lead.Filed filed -> of(lead, filed.verification());
            case Lead.NotFiled left -> of(lead, left.verification());
            case Lead.ClueClosed closed -> of(lead, closed.verification());
            case Lead.TransferredAdmin handed -> of(lead, handed.verification());
        };
    }

    private static LeadLists of(Lead lead, Verification verification) {
        return new LeadLists(lead.clue().evidence(), verification.officers(), verification.stops());
    }

    static LeadLists read(StatelessSession session, String leadId) {
        return new LeadLists(
                rows(session, leadId, LeadEvidenceRow.class).stream()
                        .map(LeadEvidenceRow::item)
                        .toList(),
                rows(session, leadId, LeadOfficerRow.class).stream()
                        .map(row -> row.officer.officer())
                        .toList(),
                rows(session, leadId, LeadStopRow.class).stream()
                        .map(LeadStopRow::stop)
                        .toList());
    }

    private static <R> List<R> rows(StatelessSession session, String leadId, Class<R> table) {
        return session.createSelectionQuery(
                        "from " + table.getSimpleName() + " where leadId = :id order by placeNo", table)
                .setParameter("id", leadId)
                .getResultList();
    }

    void replace(StatelessSession session, String leadId) {
        for (Class<?> table : TABLES) {
            session.createMutationQuery("delete from " + table.getSimpleName() + " where leadId = :id")
                    .setParameter("id", leadId)
                    .executeUpdate();
        }
        for (int i = 0; i < evidence.size(); i++) {
            session.insert(LeadEvidenceRow.of(leadId, i, evidence.get(i)));
        }
        for (int i = 0; i < officers.size(); i++) {
            session.insert(LeadOfficerRow.of(leadId, i, officers.get(i)));
        }
        for (int i = 0; i < stops.size(); i++) {
            session.insert(LeadStopRow.of(leadId, i, stops.get(i)));
        }
    }
}
