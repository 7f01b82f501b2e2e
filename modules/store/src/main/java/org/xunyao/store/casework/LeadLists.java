package org.xunyao.store.casework;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Verification;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.store.session.Children;

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

    /// Those of every lead of a page, in three queries.
    static Map<String, LeadLists> read(StatelessSession session, List<String> leads) {
        Children<LeadEvidenceRow> evidence = rows(session, leads, LeadEvidenceRow.class, row -> row.leadId);
        Children<LeadOfficerRow> officers = rows(session, leads, LeadOfficerRow.class, row -> row.leadId);
        Children<LeadStopRow> stops = rows(session, leads, LeadStopRow.class, row -> row.leadId);
        return leads.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        lead -> new LeadLists(
                                evidence.of(lead).stream()
                                        .map(LeadEvidenceRow::item)
                                        .toList(),
                                officers.of(lead).stream()
                                        .map(row -> row.officer.officer())
                                        .toList(),
                                stops.of(lead).stream().map(LeadStopRow::stop).toList())));
    }

    private static <R> Children<R> rows(
            StatelessSession session, List<String> leads, Class<R> table, Function<R, String> lead) {
        return Children.read(
                session,
                table,
                "from " + table.getSimpleName() + " where leadId in :owners order by leadId, placeNo",
                leads,
                lead);
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
